package io.assay.app;

import io.assay.pipeline.Bracketed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code assay evaluate} that look at the rows themselves. */
final class DirectOptions {

    @Option(
            names = "--direct",
            description = "Also tells how different the rows are; comes with each of the next four.")
    private boolean asked;

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            description = "A column of the synthetic data that holds the right label.")
    private @Nullable String truth;

    @Option(
            names = "--auxiliary",
            paramLabel = "REAL",
            description = "Real data from which a model learns what labels the synthetic rows should have; how often it"
                    + " errs is counted on the rows whose truth is known.")
    private List<String> auxiliary = new ArrayList<>();

    @Option(
            names = "--reviews",
            paramLabel = "LOG",
            description =
                    "The log of assay review, of people who label the rows in sample.jsonl, which is drawn for them.")
    private @Nullable String reviews;

    @Option(
            names = "--half-width",
            paramLabel = "W",
            description = "Half the width of the interval that people's sample is to give. Default: 0.05.")
    private @Nullable Double halfWidth;

    /**
     * What was given, as keys of a plan's section; empty where nothing was.
     *
     * @param mapping field to column, in YAML; may be empty
     * @param learner in YAML; may be empty
     */
    Map<String, String> keys(String mapping, String learner) {
        Map<String, String> keys = new LinkedHashMap<>();
        if (truth != null) {
            keys.put("truth", Bracketed.quoted(truth));
        }
        if (!auxiliary.isEmpty()) {
            keys.put("model", model(mapping, learner));
        }
        if (reviews != null || halfWidth != null) {
            keys.put("people", people());
        }
        if (!mapping.isEmpty() && (asked || !keys.isEmpty())) {
            keys.put("map", mapping);
        }
        return keys;
    }

    /** Whether the rows themselves are to be looked at. */
    boolean given() {
        return asked || !keys("", "").isEmpty();
    }

    private String model(String mapping, String learner) {
        return "{train: " + auxiliary.stream().map(Bracketed::quoted).collect(Collectors.joining(", ", "[", "]"))
                + (mapping.isEmpty() ? "" : ", map: " + mapping)
                + (learner.isEmpty() ? "" : ", learner: " + learner) + "}";
    }

    private String people() {
        List<String> keys = new ArrayList<>();
        if (reviews != null) {
            keys.add("log: " + Bracketed.quoted(reviews));
        }
        if (halfWidth != null) {
            keys.add("half-width: " + halfWidth);
        }
        return "{" + String.join(", ", keys) + "}";
    }

    /** The option behind a key of the section. */
    static String option(String path) {
        return path.replaceFirst("^direct\\.truth.*", "--truth")
                .replaceFirst("^direct\\.model.*", "--auxiliary")
                .replaceFirst("^direct\\.people.*", "--reviews")
                .replaceFirst("^direct\\.map", "--map");
    }
}
