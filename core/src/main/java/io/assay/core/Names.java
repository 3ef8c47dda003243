package io.assay.core;

import java.util.Locale;

/** How names of Java become names of the command line and the report. */
public final class Names {

    private Names() {}

    /** {@code mtldThreshold} and {@code VISION_LANGUAGE} become {@code mtld-threshold} and {@code vision-language}. */
    public static String kebab(String name) {
        String split = name.replace('_', '-').replaceAll("([a-z0-9])([A-Z])", "$1-$2");
        return split.toLowerCase(Locale.ROOT);
    }
}
