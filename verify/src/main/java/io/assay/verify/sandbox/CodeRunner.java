package io.assay.verify.sandbox;

import java.util.Optional;

/** Runs code that nobody trusts. One that cannot keep it from doing harm does not run it. */
public interface CodeRunner {

    /** Why a language cannot be run here; empty where it can. */
    Optional<String> missing(Language language);

    /** Throws {@link io.assay.core.Unavailable} where this machine cannot run the language. */
    Run run(Program program);
}
