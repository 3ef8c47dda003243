package io.assay.core.judge;

import io.assay.core.Require;

/**
 * One thing that is scored.
 *
 * @param name as it stands in the verdict and the report: small letters, digits, dashes
 * @param asks what the judge is asked, with what low and high scores mean
 * @param scale what it is scored with
 */
public record Aspect(String name, String asks, Scale scale) {

    public Aspect {
        Require.that(
                name.matches("[a-z][a-z0-9-]{0,63}"),
                "the name of an aspect must be small letters, digits and dashes, but was %s",
                name);
        Require.that(!asks.isBlank(), "aspect %s must say what it asks", name);
    }
}
