package io.assay.curate;

import io.assay.core.Fold;
import io.assay.core.Role;
import io.assay.core.Services;
import io.assay.core.State;
import java.io.IOException;

/** The rows that are left when a step begins, and the real data beside them. */
interface Survivors {

    /** Carries out a fold over them in one reading. */
    <S extends State<S>, R> R scan(Fold<S, R> fold) throws IOException;

    /** Whether there is data of a role. */
    boolean has(Role role);

    /** Whether they are rows of tables. */
    boolean tabular();

    /** Memory that what a step holds of rows may take. */
    long heldBytesMax();

    /** Seed of everything that looks random. */
    long seed();

    /** Models and what else of the run a step may ask. */
    Services services();
}
