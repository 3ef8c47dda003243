package io.assay.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The plans of the methods and the small files they read, as they come with Assay: what {@code examples/methods} holds. */
public final class MethodPlans {

    private static final Pattern FILE = Pattern.compile("data/[a-z0-9.-]+");

    private MethodPlans() {}

    /** The plan of a method, in YAML. */
    public static String text(Methods.Method method) {
        return file(method.id() + ".yaml");
    }

    /** The files that a plan names, from where it lies. */
    public static List<String> files(String plan) {
        return FILE.matcher(plan)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    /** One of these files. */
    public static String file(String name) {
        try (InputStream in = Objects.requireNonNull(
                MethodPlans.class.getResourceAsStream("/io/assay/generate/methods/" + name),
                () -> "the build left out " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
