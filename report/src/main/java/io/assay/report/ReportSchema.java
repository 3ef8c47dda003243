package io.assay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of {@code report.json}: what {@code assay schema report} prints. */
public final class ReportSchema {

    private ReportSchema() {}

    public static String text() {
        return resource("report.schema.json");
    }

    static String resource(String name) {
        return resource(ReportSchema.class, name);
    }

    /** A file that is packed with a class; that it is missing can only mean a broken build. */
    public static String resource(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + name + " is missing from the build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
