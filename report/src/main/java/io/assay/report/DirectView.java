package io.assay.report;

import io.assay.core.report.Direct;
import io.assay.core.report.Direct.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What looking at rows found, in words and cells that all forms of the report print. */
public final class DirectView {

    /** What stands above the cells of {@link #rows}. */
    public static final List<String> HEAD = List.of("Question", "Told by", "Rows", "Value", "Beside it");

    private DirectView() {}

    /** Each way to ask whether labels are right, then each metric of diversity. */
    public static List<List<String>> rows(Direct direct) {
        List<List<String>> rows = new ArrayList<>();
        direct.faithfulness()
                .forEach(way -> rows.add(List.of(
                        "right labels",
                        told(way),
                        Numbers.of(way.rows()),
                        way.share().map(EvaluationWords::estimate).orElse("not yet"),
                        beside(way))));
        direct.diversity()
                .forEach(metric -> rows.add(List.of(
                        metric.question(),
                        metric.metric(),
                        Numbers.of(direct.rows()),
                        metric.value().map(EvaluationWords::estimate).orElse("not measured"),
                        metric.value().isPresent() ? metric.summary() : metric.reason())));
        return rows;
    }

    private static String told(Way way) {
        return switch (way.kind()) {
            case TRUTH -> way.by();
            case PEOPLE -> "people (" + way.by() + ")";
            case MODEL -> way.by() + ", its errors taken out";
            case POWERED -> way.by() + " and known rows";
        };
    }

    private static String beside(Way way) {
        return way.values().entrySet().stream()
                .map(value -> value.getKey() + " " + Numbers.of(Math.rint(value.getValue() * 1000) / 1000))
                .collect(Collectors.joining(", "));
    }

    /** One sentence a way that told something, the worst label with it. */
    public static List<String> sentences(Direct direct) {
        List<String> sentences = new ArrayList<>();
        for (Way way : direct.faithfulness()) {
            way.share()
                    .ifPresent(share -> sentences.add("Right labels, told by " + told(way) + ": "
                            + EvaluationWords.estimate(share) + worst(way) + "."));
        }
        return sentences;
    }

    private static String worst(Way way) {
        return way.labels().entrySet().stream()
                .min((a, b) -> Double.compare(a.getValue().value(), b.getValue().value()))
                .map(label -> "; least for " + label.getKey() + ", " + EvaluationWords.estimate(label.getValue()))
                .orElse("");
    }
}
