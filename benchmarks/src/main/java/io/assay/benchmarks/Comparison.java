package io.assay.benchmarks;

import io.assay.core.Fields;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints what {@code benchmarks/run} collected as a Markdown table; fails where answers differ. */
public final class Comparison {

    private static final String HEAD = """
            | workload | ours, s (first call) | peer | peer, s | times as fast (rounds) | goal | answers | MB ours / peer |
            |---|---|---|---|---|---|---|---|""";

    private Comparison() {}

    public static void main(String[] words) throws IOException {
        Map<String, List<Round>> rows = new LinkedHashMap<>();
        for (Round round : rounds(Path.of(words[0]))) {
            rows.computeIfAbsent(round.row(), any -> new ArrayList<>()).add(round);
        }
        System.out.println(HEAD);
        rows.values().forEach(rounds -> System.out.println(row(rounds)));
        boolean differs = rows.values().stream()
                .flatMap(List::stream)
                .anyMatch(round -> round.difference().isPresent());
        if (differs) {
            System.err.println("some answers differ from the peers'");
            System.exit(1);
        }
    }

    private static List<Round> rounds(Path file) throws IOException {
        List<Round> rounds = new ArrayList<>();
        try (Batches batches = Documents.open(file, "row").open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                batch.parse().samples().forEach(sample -> rounds.add(round(sample.fields())));
            }
        }
        return rounds;
    }

    private static Round round(Fields line) {
        return new Round(
                line.text("row").orElseThrow(),
                line.number("goal").orElseThrow(),
                line.number("tolerance").orElseThrow(),
                (Map<?, ?>) line.value("ours").orElseThrow(),
                (Map<?, ?>) line.value("peer").orElseThrow());
    }

    private static String row(List<Round> rounds) {
        Round last = rounds.get(rounds.size() - 1);
        String peer = last.peer().get("peer") + " " + last.peer().get("version");
        Optional<String> difference =
                rounds.stream().flatMap(round -> round.difference().stream()).findFirst();
        if (difference.isPresent()) {
            return "| " + last.row() + " | | " + peer + " | | | | **differ**: " + difference.get() + " | |";
        }
        double[] ratios = rounds.stream().mapToDouble(Round::ratio).sorted().toArray();
        double ours = median(rounds.stream().mapToDouble(Round::ourSeconds).toArray());
        double theirs = median(rounds.stream().mapToDouble(Round::peerSeconds).toArray());
        double first = median(rounds.stream()
                .mapToDouble(round -> Round.number(round.ours(), "seconds_first"))
                .toArray());
        String scaled = last.scale() > 1 ? " (scaled from " + last.peer().get("items") + ")" : "";
        return String.join(
                " | ",
                "| " + last.row(),
                shown(ours) + " (" + shown(first) + ")",
                peer,
                shown(theirs) + scaled,
                "**" + shown(theirs / ours) + "** (" + shown(ratios[0]) + " to " + shown(ratios[ratios.length - 1])
                        + ")",
                last.goal() > 0 ? shown(last.goal()) : "",
                last.comparable() ? "equal" : "not compared here",
                shown(Round.number(last.ours(), "peak_rss_mb")) + " / "
                        + shown(Round.number(last.peer(), "peak_rss_mb")) + " |");
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** To three digits. */
    private static String shown(double number) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(3));
        return number >= 100
                ? String.format(Locale.ROOT, "%,.0f", rounded)
                : rounded.stripTrailingZeros().toPlainString();
    }
}
