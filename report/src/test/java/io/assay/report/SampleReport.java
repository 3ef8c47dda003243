package io.assay.report;

import static io.assay.report.SampleMetric.metric;

import io.assay.core.Chart;
import io.assay.core.Dimension;
import io.assay.core.Finding.Mark;
import io.assay.core.Goal;
import io.assay.core.Interval;
import io.assay.core.Modality;
import io.assay.core.PrivacyRisk;
import io.assay.core.Role;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Coverage;
import io.assay.core.report.Report.Evidence;
import io.assay.core.report.Report.Exhibit;
import io.assay.core.report.Report.GateResult;
import io.assay.core.report.Report.Input;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Run;
import io.assay.core.report.Report.Slice;
import io.assay.core.report.Report.Status;
import io.assay.core.report.Workflow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whole reports to test with. */
public final class SampleReport {

    /** Markup, a bidi override, an escape sequence, a null, a lone surrogate. */
    public static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(1)>\"' \u202Etxt.exe\u202C \u001b[31mred\u0007 \u0000 \uD800 ]]> | `x`";

    private SampleReport() {}

    public static Report of(MetricResult... metrics) {
        return of(List.of(metrics), List.of(), List.of());
    }

    private static Modality modality(List<MetricResult> metrics) {
        String prefix = Modality.TABULAR.id() + ".";
        return metrics.stream().allMatch(metric -> metric.id().startsWith(prefix)) && !metrics.isEmpty()
                ? Modality.TABULAR
                : Modality.TEXT;
    }

    public static Report of(List<MetricResult> metrics, List<Evidence> findings, List<GateResult> gates) {
        Run run = new Run(
                "0.1.0",
                List.of("assay", "audit", "synthetic.jsonl", "--reference", "sms.tsv", "--seed", "7"),
                modality(metrics).id(),
                7,
                2,
                "local",
                "2026-01-05T09:30:12Z",
                5321,
                "17.0.12 (Eclipse Adoptium)",
                Map.of("embedder", "all-minilm-l6-v2-q@0123456789ab"),
                List.of(new Report.JudgePrompt(
                        "acceptability", "b1946ac92492d234".repeat(4), "You judge.\n\nScore each <aspect>:")),
                List.of());
        List<Input> inputs = List.of(
                new Input(
                        "synthetic",
                        "data/synthetic.jsonl",
                        48_211,
                        "9f86d081884c7d65".repeat(4),
                        "JSONL",
                        "text=message, label=label",
                        "UTF-8",
                        150,
                        2),
                new Input(
                        "reference",
                        "data/sms.tsv",
                        477_907,
                        "2c26b46b68ffc68f".repeat(4),
                        "TSV",
                        "text=column 2, label=column 1",
                        "UTF-8",
                        5574,
                        0));
        return new Report(run, inputs, coverage(metrics), metrics, findings, gates, Workflow.UNKNOWN);
    }

    /** A report as a small audit of text makes it. */
    public static Report typical() {
        Evidence cluster = new Evidence(
                "text.near-duplicates",
                "9 texts that differ in one name",
                0.96,
                List.of(
                        exhibit(
                                "syn-12",
                                "Hi Anna, your parcel is waiting at the depot. Reply YES to book a new slot before Friday."),
                        exhibit(
                                "syn-47",
                                "Hi Ben, your parcel is waiting at the depot. Reply YES to book a new slot before Friday."),
                        exhibit(
                                "syn-90",
                                "Hello Carla! Your parcel is waiting at the depot. Reply YES to book a slot.")));
        Evidence personal = new Evidence(
                "text.pii-rate",
                "an address and a phone number",
                2,
                List.of(new Exhibit(
                        "syn-31",
                        "synthetic",
                        "synthetic.jsonl:31",
                        "Call me on █████████████ or write to ███████████████ before nine, please.",
                        List.of(new Mark(11, 24, "PHONE"), new Mark(37, 52, "EMAIL")),
                        "")));
        Evidence copied = new Evidence(
                "text.verbatim-copies",
                "a text that stands word for word in the reference",
                1,
                List.of(
                        exhibit("syn-3", "Ok lar... Joking wif u oni..."),
                        new Exhibit(
                                "ham-2",
                                "reference",
                                "sms.tsv:2",
                                "",
                                List.of(),
                                "reference text is shown only with --show-reference")));
        return of(
                List.of(
                        distinct(),
                        length(),
                        mauve(),
                        regions(),
                        perplexity(),
                        validity(),
                        personal(personal),
                        copies(copied),
                        duplicates(cluster),
                        metric("text.toxicity", Dimension.SAFETY)
                                .skipped("no scorer was given", "give --judge or pull the model minilm-toxic")
                                .build(),
                        metric("text.utility-gap", Dimension.UTILITY)
                                .skipped("no held-out real data", "give --holdout FILE")
                                .build(),
                        metric("text.membership", Dimension.PRIVACY)
                                .failed("the shadow model did not converge in 50 rounds")
                                .build()),
                List.of(copied, personal, cluster),
                List.of(
                        new GateResult("text.distinct-n[n=2] >= 0.3", true, "0.6123"),
                        new GateResult("text.pii-rate <= 0", false, "0.2267")));
    }

    /** The same strings of an attacker in every place that comes from data. */
    public static Report hostile() {
        Exhibit sample = new Exhibit(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE.repeat(20),
                List.of(new Mark(-3, 12, HOSTILE), new Mark(5, 9_999, HOSTILE)),
                "");
        Evidence finding = new Evidence(HOSTILE, HOSTILE, Double.NaN, List.of(sample, sample));
        MetricResult metric = metric("text.x[q=" + HOSTILE + "]", Dimension.PRIVACY)
                .summary(HOSTILE)
                .manual(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
                .with(HOSTILE, 1)
                .with(HOSTILE + "-list", List.of(HOSTILE))
                .parameter(HOSTILE, HOSTILE)
                .evidence(finding)
                .slice(slice(HOSTILE, HOSTILE, 1, 0.5, HOSTILE))
                .chart(new Chart.Bars(HOSTILE, List.of(HOSTILE), List.of(1.0), List.of()))
                .chart(new Chart.Histogram(HOSTILE, HOSTILE, List.of(0.0, 1.0), List.of(1.0), List.of()))
                .chart(map(HOSTILE, List.of(HOSTILE, HOSTILE), 3))
                .chart(new Chart.Pairs(HOSTILE, List.of(new Chart.Pair(HOSTILE, HOSTILE + "2", 0.5))))
                .ofTables()
                .attack(PrivacyRisk.LINKABILITY, 0)
                .evidence(new Evidence(HOSTILE, HOSTILE, 0, List.of(exhibit(HOSTILE, HOSTILE), sample)))
                .build();
        MetricResult groups = metric("tabular.g", Dimension.FAIRNESS)
                .ofTables()
                .with("share." + HOSTILE, 1)
                .build();
        MetricResult skipped =
                metric("text.y", Dimension.SAFETY).skipped(HOSTILE, HOSTILE).build();
        return of(List.of(metric, groups, skipped), List.of(finding), List.of(new GateResult(HOSTILE, false, HOSTILE)));
    }

    /** An audit in which nothing could be measured. */
    public static Report allSkipped() {
        return of(
                metric("text.mauve", Dimension.FIDELITY)
                        .skipped("there is no reference data", "give --reference FILE")
                        .build(),
                metric("text.toxicity", Dimension.SAFETY)
                        .skipped("no scorer was given", "give --judge SPEC")
                        .build());
    }

    /** Far more of everything than a page can hold, all of it in characters that take the most bytes. */
    public static Report huge() {
        String text = "\u202E&<\uD800".repeat(2_000);
        List<Mark> marks = IntStream.range(0, 2_000)
                .mapToObj(i -> new Mark(i * 4, i * 4 + 3, text))
                .toList();
        Evidence finding =
                new Evidence(text, text, 1, Collections.nCopies(50, new Exhibit(text, text, text, text, marks, "")));
        List<Double> bins = Collections.nCopies(2_000, 1e-4);
        List<Double> edges =
                IntStream.rangeClosed(0, 2_000).mapToObj(i -> (double) i).toList();
        SampleMetric one = metric(text, Dimension.PRIVACY)
                .summary(text)
                .manual(text, text, text, text)
                .baselines(0.3, 0.9, 100)
                .value(0.4, 0.1)
                .ofTables()
                .attack(PrivacyRisk.INFERENCE, 0);
        for (int i = 0; i < 300; i++) {
            one.with(text + i, i).with("list" + i + text, List.of(text, text)).parameter(i + text, text);
        }
        one.chart(new Chart.Pairs(text, manyPairs()));
        for (int i = 0; i < 50; i++) {
            one.evidence(finding).chart(new Chart.Histogram(text, text, edges, bins, bins));
            one.slice(slice(text, text + i, 0.9, 0.5, text));
            one.chart(new Chart.Bars(text, Collections.nCopies(2_000, text), bins, bins));
            one.chart(map(text, Collections.nCopies(200, text), 2_000));
        }
        MetricResult skipped =
                metric(text, Dimension.SAFETY).skipped(text, text).build();
        List<MetricResult> metrics = new ArrayList<>(Collections.nCopies(3_000, one.build()));
        metrics.addAll(Collections.nCopies(3_000, skipped));
        return of(
                metrics,
                Collections.nCopies(500, finding),
                Collections.nCopies(500, new GateResult(text, false, text)));
    }

    private static List<Chart.Pair> manyPairs() {
        return IntStream.range(0, 2_000)
                .mapToObj(i -> new Chart.Pair("\u202E&<" + i, "\uD800" + i / 2, 0.5))
                .toList();
    }

    /** An audit of a table: one attack that gains, one that does not, one without a control, one that was not made. */
    public static Report table() {
        Exhibit real = new Exhibit("train:9", "reference", "train.csv:9", "", List.of(), "real data is withheld");
        Evidence near = new Evidence(
                "tabular.dcr",
                "agrees with a real row in 2 of 3 columns: age, sex",
                0.01,
                List.of(new Exhibit("made:4", "synthetic", "made.csv:4", "", List.of(), "a copy is withheld"), real));
        return of(
                metric("tabular.inference-risk", Dimension.PRIVACY)
                        .goal(Goal.LOWER)
                        .ofTables()
                        .needs(Role.HOLDOUT)
                        .attack(PrivacyRisk.INFERENCE, 0)
                        .value(0.3, 0.1)
                        .with("attack-rate", 0.6)
                        .with("control-rate", 0.4)
                        .build(),
                metric("tabular.mia-auc", Dimension.PRIVACY)
                        .target(0.5)
                        .ofTables()
                        .needs(Role.HOLDOUT)
                        .attack(PrivacyRisk.INFERENCE, 0.5)
                        .value(0.51, 0.03)
                        .build(),
                metric("tabular.singling-out", Dimension.PRIVACY)
                        .goal(Goal.LOWER)
                        .ofTables()
                        .attack(PrivacyRisk.SINGLING_OUT, 0)
                        .value(0.2, 0.05)
                        .with("attack-rate", 0.2)
                        .build(),
                metric("tabular.linkability", Dimension.PRIVACY)
                        .ofTables()
                        .attack(PrivacyRisk.LINKABILITY, 0)
                        .skipped("there is no holdout", "--holdout FILE")
                        .build(),
                metric("tabular.dcr", Dimension.PRIVACY)
                        .ofTables()
                        .evidence(near)
                        .build(),
                metric("tabular.contingency-similarity", Dimension.FIDELITY)
                        .ofTables()
                        .chart(new Chart.Pairs(
                                "Likeness of pairs",
                                List.of(
                                        new Chart.Pair("age", "sex", 0.97),
                                        new Chart.Pair("sex", "income", 0.55),
                                        new Chart.Pair("age", "income", 0.85))))
                        .build(),
                metric("tabular.mixed-contingency", Dimension.FIDELITY)
                        .ofTables()
                        .chart(new Chart.Pairs("Likeness of pairs", List.of(new Chart.Pair("sex", "age", 0.7))))
                        .build(),
                metric("tabular.coverage-gap", Dimension.FAIRNESS)
                        .goal(Goal.LOWER)
                        .ofTables()
                        .with("share.women", 0.3)
                        .with("real-share.women", 0.5)
                        .with("share.men", 0.7)
                        .build(),
                metric("tabular.conditional-shift", Dimension.FAIRNESS)
                        .goal(Goal.LOWER)
                        .ofTables()
                        .with("by-group.women", 0.12)
                        .build());
    }

    /** A slice that differs, of 40 samples. */
    public static Slice slice(String by, String name, double value, double difference, String note) {
        return new Slice(
                by,
                name,
                40,
                OptionalDouble.of(value),
                Optional.of(new Interval(value - 0.1, value + 0.1, 0.95, "wilson")),
                OptionalDouble.of(difference),
                OptionalDouble.of(0.0001),
                OptionalDouble.of(0.002),
                true,
                note);
    }

    public static Evidence finding(String note) {
        return new Evidence("text.x", note, 1, List.of(exhibit("syn-1", "some text")));
    }

    private static MetricResult distinct() {
        return metric("text.distinct-n[n=2]", Dimension.DIVERSITY)
                .value(0.6123, 0.021)
                .baselines(0.83, 0.41, 150)
                .manual(
                        "Distinct-n is the number of different n-grams over the number of all n-grams in the data.\n\nWith n = 2: pairs of neighbouring tokens.",
                        "1 means that no pair of words is ever repeated; values near 0 mean that the generator keeps saying the same things.",
                        "Misleads when data sets of different size are compared: the value falls as data grows.",
                        "\"a b c\" and \"a b d e\" hold the pairs ab bc ab bd de, so 4/5 = 0.8.")
                .with("pooled", 0.6123)
                .with("mean-per-text", 0.9712)
                .with("unique", 8231)
                .with("counts.EMAIL", 9)
                .parameter("n", 2L)
                .build();
    }

    private static MetricResult length() {
        List<Double> edges = IntStream.rangeClosed(0, 20).mapToObj(i -> i * 5.0).toList();
        return metric("text.length-divergence", Dimension.FIDELITY)
                .goal(Goal.LOWER)
                .value(0.184, 0.03)
                .baselines(0.021, 0.62, 150)
                .summary("Distance between the distributions of text length")
                .chart(new Chart.Histogram("Length of texts", "words", edges, bell(20, 6, 3), bell(20, 8, 5)))
                .chart(new Chart.Bars(
                        "Most frequent first words",
                        List.of("hi", "your", "congratulations", "ok", "free"),
                        List.of(0.31, 0.22, 0.11, 0.02, 0.08),
                        List.of(0.06, 0.05, 0.01, 0.09, 0.04)))
                .build();
    }

    private static MetricResult regions() {
        return metric("text.region-coverage", Dimension.DIVERSITY)
                .value(0.8, 0.02)
                .baselines(1, 0, 150)
                .summary("Share of real texts in regions that synthetic texts cover too")
                .chart(map("Texts by meaning", List.of("film, plot, story", "card, cards, bank", "region 3"), 200))
                .build();
    }

    /** Points on three spirals, regions on a line; the second region is the reference's alone. */
    static Chart map(String title, List<String> names, int points) {
        List<Chart.Cloud> clouds = Stream.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT)
                .map(role -> new Chart.Cloud(
                        role,
                        spiral(points, i -> Math.cos(i + role.ordinal()) * i / points),
                        spiral(points, i -> Math.sin(i + role.ordinal()) * i / points)))
                .toList();
        List<Chart.Region> regions = IntStream.range(0, names.size())
                .mapToObj(i -> new Chart.Region(
                        names.get(i),
                        0.1 * (i % 10),
                        0.02 * (i % 10),
                        i == 1 ? List.of(0.01, 0.2, 0.21) : List.of(0.4, 0.3, 0.3),
                        i == 1 ? List.of(Role.REFERENCE) : List.of(Role.SYNTHETIC, Role.REFERENCE)))
                .toList();
        return new Chart.Map(title, 0.125, clouds, regions);
    }

    private static List<Double> spiral(int points, IntToDoubleFunction place) {
        return IntStream.range(0, points).mapToObj(place::applyAsDouble).toList();
    }

    private static MetricResult mauve() {
        return metric("text.mauve", Dimension.FIDELITY)
                .value(0.12, 0.04)
                .baselines(0.94, 0.01, 150)
                .summary("Area under the curve of divergence between two distributions of embeddings")
                .build();
    }

    private static MetricResult perplexity() {
        return metric("text.perplexity", Dimension.FIDELITY)
                .goal(Goal.DESCRIPTIVE)
                .upper(Double.POSITIVE_INFINITY)
                .value(38.21, 3.4)
                .summary("Perplexity under a reference language model")
                .build();
    }

    private static MetricResult validity() {
        return metric("text.well-formed", Dimension.VALIDITY)
                .value(0.9867, 0.01)
                .baselines(0.99, 0.2, 150)
                .summary("Share of texts that are well formed")
                .build();
    }

    private static MetricResult personal(Evidence found) {
        return metric("text.pii-rate", Dimension.PRIVACY)
                .goal(Goal.LOWER)
                .value(34 / 150.0, 0.067)
                .summary("Share of texts that hold personal data")
                .with("counts.EMAIL", 9)
                .with("counts.PHONE", 25)
                .evidence(found)
                .build();
    }

    private static MetricResult copies(Evidence found) {
        return metric("text.verbatim-copies", Dimension.CONTAMINATION)
                .goal(Goal.LOWER)
                .value(2 / 150.0, 0.012)
                .summary("Share of texts that stand word for word in the reference")
                .evidence(found)
                .build();
    }

    private static MetricResult duplicates(Evidence found) {
        return metric("text.near-duplicates", Dimension.DIVERSITY)
                .goal(Goal.LOWER)
                .value(0.06, 0.02)
                .baselines(0.055, 1, 150)
                .summary("Share of texts that have a near duplicate")
                .evidence(found)
                .build();
    }

    public static Exhibit exhibit(String id, String text) {
        return new Exhibit(id, "synthetic", "synthetic.jsonl:" + id.replaceAll("\\D", ""), text, List.of(), "");
    }

    static List<Double> bell(int bins, double centre, double width) {
        double[] heights = IntStream.range(0, bins)
                .mapToDouble(i -> Math.exp(-Math.pow((i - centre) / width, 2)))
                .toArray();
        double sum = Arrays.stream(heights).sum();
        return Arrays.stream(heights).mapToObj(height -> height / sum).toList();
    }

    /** As the engine would fill it: a dimension is measured when one of its metrics is done. */
    private static List<Coverage> coverage(List<MetricResult> metrics) {
        List<Coverage> rows = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<MetricResult> own = metrics.stream()
                    .filter(m -> m.passport().dimension() == dimension)
                    .toList();
            List<String> done = own.stream()
                    .filter(m -> m.status() == Status.DONE)
                    .map(MetricResult::id)
                    .toList();
            boolean whole = done.size() == own.size();
            Report.Mark mark =
                    done.isEmpty() ? Report.Mark.NOT_MEASURED : whole ? Report.Mark.MEASURED : Report.Mark.PARTLY;
            String reason = mark == Report.Mark.MEASURED
                    ? ""
                    : own.isEmpty()
                            ? "no metric of this dimension was asked for"
                            : own.get(own.size() - 1).reason();
            String remedy = own.isEmpty() || mark == Report.Mark.MEASURED
                    ? ""
                    : own.get(own.size() - 1).remedy();
            rows.add(new Coverage(dimension.pillar().id(), dimension.id(), mark, done, reason, remedy));
        }
        return rows;
    }
}
