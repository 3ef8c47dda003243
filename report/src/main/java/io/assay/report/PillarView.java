package io.assay.report;

import static io.assay.report.Standing.ABOVE_REAL;
import static io.assay.report.Standing.AS_REAL;
import static io.assay.report.Standing.FAR;
import static io.assay.report.Standing.SOMEWHAT_WORSE;
import static io.assay.report.Standing.UNDECIDED;

import io.assay.core.Dimension;
import io.assay.core.Pillar;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Coverage;
import io.assay.core.report.Report.Mark;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A report seen from one pillar, and the sentences that follow. */
record PillarView(Report report, Pillar pillar) {

    private static final int NAMED_MAX = 3;

    Opinion opinion() {
        List<String> sentences = new ArrayList<>();
        sentences.add(coverage());
        standing(FAR, sentences);
        standing(SOMEWHAT_WORSE, sentences);
        standing(UNDECIDED, sentences);
        standing(AS_REAL, sentences);
        standing(ABOVE_REAL, sentences);
        harms(sentences);
        unjudged(sentences);
        without(Status.SKIPPED, "Skipped", sentences);
        without(Status.FAILED, "Failed", sentences);
        return new Opinion(pillar, headline(), sentences);
    }

    private String headline() {
        List<String> harms = found().stream().limit(2).map(PlainShare::sentence).toList();
        Map<Standing, List<String>> worst = worstByDimension();
        List<String> parts = new ArrayList<>();
        for (Standing standing : List.of(FAR, SOMEWHAT_WORSE, UNDECIDED, AS_REAL, ABOVE_REAL)) {
            List<String> dimensions = worst.getOrDefault(standing, List.of());
            if (!dimensions.isEmpty()) {
                parts.add(standing.words() + " in " + Lists.and(dimensions));
            }
        }
        String beside = parts.isEmpty() ? "" : Lists.upperFirst(String.join("; ", parts)) + ".";
        String found = harms.isEmpty() ? "" : String.join("; ", harms) + ".";
        if (!beside.isEmpty() || !found.isEmpty()) {
            return (found + " " + beside).strip();
        }
        return done().isEmpty() ? name() + " was not measured." : withoutBaseline();
    }

    /** Absence is worth a headline, but never more than what was looked for. */
    private String withoutBaseline() {
        long looked = done().stream().filter(PlainShare::counts).count();
        return looked > 0
                ? "Nothing was found by " + (looked == 1 ? "the one metric" : "the " + looked + " metrics")
                        + " that looked for harm; that is no proof that there is none."
                : "Measured, but with no real data to compare with.";
    }

    private String coverage() {
        List<String> measured = dimensions(Mark.MEASURED);
        List<String> partly = dimensions(Mark.PARTLY);
        List<String> missing = dimensions(Mark.NOT_MEASURED);
        int all = measured.size() + partly.size() + missing.size();
        StringBuilder sentence = new StringBuilder()
                .append(measured.size() + partly.size())
                .append(" of ")
                .append(Lists.count(all, "dimension"))
                .append(" could be measured");
        if (!partly.isEmpty()) {
            sentence.append(", ").append(Lists.and(partly)).append(" only partly");
        }
        if (!missing.isEmpty()) {
            sentence.append("; not measured: ").append(Lists.and(missing));
        }
        return sentence.append('.').toString();
    }

    private void standing(Standing standing, List<String> sentences) {
        List<MetricResult> metrics =
                done().stream().filter(m -> is(m, standing)).toList();
        if (metrics.isEmpty()) {
            return;
        }
        boolean briefly = standing == AS_REAL && metrics.size() > NAMED_MAX;
        List<String> named = metrics.stream()
                .map(m -> briefly ? m.id() : m.id() + " (" + beside(m) + ")")
                .toList();
        sentences.add(Lists.upperFirst(standing.words()) + ": " + Lists.some(named, NAMED_MAX) + ".");
        boolean tooClose = standing == ABOVE_REAL
                && metrics.stream().anyMatch(m -> m.passport().dimension() == Dimension.FIDELITY);
        if (tooClose) {
            sentences.add("Closer to the reference than real data are to themselves can mean copying.");
        }
    }

    private void harms(List<String> sentences) {
        List<MetricResult> more = done().stream().filter(PlainShare::counts).toList();
        List<String> told = found().stream().limit(2).map(PlainShare::sentence).toList();
        List<String> untold = more.stream()
                .map(PlainShare::sentence)
                .filter(sentence -> !told.contains(sentence))
                .toList();
        if (!untold.isEmpty()) {
            sentences.add(Lists.some(untold, NAMED_MAX) + ".");
        }
    }

    private void unjudged(List<String> sentences) {
        List<String> ids = done().stream()
                .filter(m -> Standing.of(m).isEmpty() && !PlainShare.counts(m))
                .map(MetricResult::id)
                .toList();
        if (!ids.isEmpty()) {
            sentences.add("Measured without a baseline: " + Lists.some(ids, NAMED_MAX) + ".");
        }
    }

    private void without(Status status, String word, List<String> sentences) {
        List<MetricResult> metrics =
                metrics().stream().filter(m -> m.status() == status).toList();
        if (!metrics.isEmpty()) {
            List<String> ids = metrics.stream().map(MetricResult::id).toList();
            sentences.add(word + ": " + Lists.some(ids, NAMED_MAX) + ".");
        }
    }

    private Map<Standing, List<String>> worstByDimension() {
        Map<Dimension, Standing> worst = new EnumMap<>(Dimension.class);
        for (MetricResult metric : done()) {
            Standing.of(metric)
                    .ifPresent(standing ->
                            worst.merge(metric.passport().dimension(), standing, (a, b) -> a.compareTo(b) > 0 ? a : b));
        }
        Map<Standing, List<String>> grouped = new EnumMap<>(Standing.class);
        worst.forEach((dimension, standing) ->
                grouped.computeIfAbsent(standing, key -> new ArrayList<>()).add(dimension.id()));
        return grouped;
    }

    private static String beside(MetricResult metric) {
        return Numbers.of(Standing.compared(metric)) + " against "
                + Numbers.of(metric.realVsReal().orElse(0)) + " for real data";
    }

    private static boolean is(MetricResult metric, Standing standing) {
        return Standing.of(metric).filter(standing::equals).isPresent();
    }

    private List<MetricResult> found() {
        return done().stream()
                .filter(PlainShare::counts)
                .filter(m -> m.value().orElse(0) > 0)
                .toList();
    }

    private List<MetricResult> done() {
        return metrics().stream().filter(m -> m.status() == Status.DONE).toList();
    }

    private List<MetricResult> metrics() {
        return report.metrics().stream()
                .filter(m -> m.passport().dimension().pillar() == pillar)
                .toList();
    }

    private List<String> dimensions(Mark mark) {
        return report.coverage().stream()
                .filter(row -> row.pillar().equals(pillar.id()) && row.mark() == mark)
                .map(Coverage::dimension)
                .toList();
    }

    private String name() {
        return Lists.upperFirst(pillar.id());
    }
}
