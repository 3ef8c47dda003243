package io.assay.audit.fairness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The terms of identity, by category: a table of concepts with a column a group.
 *
 * @param categories rows of terms by category, each row as long as its first
 */
record IdentityTerms(Map<String, List<List<String>>> categories) {

    /** Where a group has no term for a concept. */
    static final String NONE = "-";

    static final IdentityTerms KNOWN = read();

    private static IdentityTerms read() {
        InputStream in = Objects.requireNonNull(IdentityTerms.class.getResourceAsStream("identity-terms.txt"));
        Map<String, List<List<String>>> categories = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> cells = Arrays.asList(line.split("\\s*\\|\\s*"));
                categories
                        .computeIfAbsent(cells.get(0), any -> new ArrayList<>())
                        .add(List.copyOf(cells.subList(1, cells.size())));
            });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return new IdentityTerms(categories);
    }
}
