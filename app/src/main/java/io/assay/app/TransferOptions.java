package io.assay.app;

import io.assay.pipeline.Bracketed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code assay evaluate} that train on synthetic data and test on real data. */
final class TransferOptions {

    @Option(names = "--test", paramLabel = "REAL", description = "Real data that is tested on.")
    private List<String> test = new ArrayList<>();

    @Option(names = "--real-train", paramLabel = "REAL", description = "Real data to train on, for comparison.")
    private List<String> realTrain = new ArrayList<>();

    @Option(
            names = "--benchmark",
            paramLabel = "NAME",
            description = "Which public benchmark --test and --real-train are, in their original form or a hub's:"
                    + " sms-spam, ag-news, imdb, go-emotions, clinc150, banking77, few-rel, qnli, rte. Where both are one"
                    + " file without a split, one is drawn by label.")
    private @Nullable String benchmark;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Which column holds text and label; synthetic.FIELD, reference.FIELD (--real-train) and"
                    + " holdout.FIELD (--test) for one file alone.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--label",
            paramLabel = "LABEL=NAME",
            description = "The name of a label that is written as a number, as 0=negative; synthetic.0=positive for one"
                    + " file alone.")
    private Map<String, String> labels = new LinkedHashMap<>();

    @Option(names = "--learner", paramLabel = "LEARNER", description = "What learns. Default: logistic-regression.")
    private @Nullable String learner;

    @Option(names = "--seeds", paramLabel = "N", description = "Draws of each point of a curve. Default: 5.")
    private @Nullable Integer seeds;

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "Rows at the points of the curve over size.")
    private List<Integer> sizes = new ArrayList<>();

    @Option(names = "--no-curves", description = "Leaves the curves out.")
    private boolean noCurves;

    @Option(
            names = "--max-contamination",
            paramLabel = "SHARE",
            description = "Share of test rows that may occur in the synthetic data, 0 to 1; above it no score is told"
                    + " and the exit code is 3. Default: 0.")
    private @Nullable Double maxContamination;

    /** What was given on the command line, as keys of a plan; what was not keeps the plan's default. */
    Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        list("test", test, keys);
        list("real-train", realTrain, keys);
        if (benchmark != null) {
            keys.put("benchmark", Bracketed.quoted(benchmark));
        }
        if (!map.isEmpty()) {
            keys.put("map", mapping());
        }
        if (!labels.isEmpty()) {
            keys.put("labels", yaml(labels));
        }
        if (learner != null) {
            keys.put("learner", Bracketed.yaml(learner).orElse(Bracketed.quoted(learner)));
        }
        if (seeds != null) {
            keys.put("seeds", String.valueOf(seeds));
        }
        list("sizes", sizes.stream().map(String::valueOf).toList(), keys);
        if (noCurves) {
            keys.put("curves", "false");
        }
        if (maxContamination != null) {
            keys.put("max-contamination", String.valueOf(maxContamination));
        }
        return keys;
    }

    /** Whether training is asked for: columns and what learns alone ask for nothing. */
    boolean given() {
        return keys().keySet().stream().anyMatch(key -> !key.equals("map") && !key.equals("learner"));
    }

    /** What learns, in YAML; empty where nothing was said. */
    String learner() {
        return keys().getOrDefault("learner", "");
    }

    /** Which column holds what, in YAML; empty where nothing was said. */
    String mapping() {
        return map.isEmpty() ? "" : yaml(map);
    }

    private static void list(String key, List<String> values, Map<String, String> keys) {
        if (!values.isEmpty()) {
            boolean numbers = values.stream().allMatch(value -> value.matches("[0-9]{1,9}"));
            keys.put(
                    key,
                    values.stream()
                            .map(value -> numbers ? value : Bracketed.quoted(value))
                            .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private static String yaml(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> Bracketed.quoted(entry.getKey()) + ": " + Bracketed.quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
