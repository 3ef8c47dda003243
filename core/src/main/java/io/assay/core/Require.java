package io.assay.core;
/** Checks of parameters, in compact constructors. */
public final class Require {

    private Require() {}

    /** Throws {@link IllegalArgumentException} with the rule and the value unless the condition holds. */
    public static void that(boolean condition, String rule, Object... values) {
        if (!condition) {
            throw new IllegalArgumentException(String.format(java.util.Locale.ROOT, rule, values));
        }
    }
}
