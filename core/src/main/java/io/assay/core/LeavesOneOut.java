package io.assay.core;

/**
 * A state that can say what it would hold had one jackknife group never been added, cheaper than twenty states could.
 *
 * @param <S> the state itself
 */
public interface LeavesOneOut<S extends State<S>> extends State<S> {

    /** Whether it still can: a state may give the groups up when it grows large. */
    default boolean canLeaveOut() {
        return true;
    }

    /** The state without the observations of one group (see {@link Observation#group()}). Only read, never added to. */
    S without(int group);
}
