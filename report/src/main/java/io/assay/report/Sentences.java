package io.assay.report;

import static io.assay.report.Standing.ABOVE_REAL;
import static io.assay.report.Standing.AS_REAL;

import io.assay.core.Dimension;
import io.assay.core.report.Report.Mark;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What stands behind the headline of a pillar. Names are few, so that a sentence stays one; counts tell the rest. */
record Sentences(PillarView view) {

    private static final int NAMED_MAX = 3;
    private static final int HARMS_MAX = 4;
    private static final int UNMEASURED_MAX = 8;

    List<String> all() {
        List<String> sentences = new ArrayList<>();
        sentences.add(coverage());
        for (Standing standing : Headline.WORST_FIRST) {
            standing(standing, sentences);
        }
        harms(sentences);
        unjudged(sentences);
        without(Status.SKIPPED, "Skipped", sentences);
        without(Status.FAILED, "Failed", sentences);
        return sentences;
    }

    private String coverage() {
        List<String> measured = view.dimensions(Mark.MEASURED);
        List<String> partly = view.dimensions(Mark.PARTLY);
        List<String> missing = view.dimensions(Mark.NOT_MEASURED);
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
        List<MetricResult> metrics = view.standing(standing);
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

    /** The harms that the headline left out, those that found nothing among them. */
    private void harms(List<String> sentences) {
        List<String> told = new Headline(view).told();
        List<String> untold = view.done().stream()
                .filter(PlainShare::counts)
                .map(PlainShare::sentence)
                .filter(sentence -> !told.contains(sentence))
                .toList();
        int more = untold.size() - HARMS_MAX;
        if (!untold.isEmpty()) {
            String shown = String.join("; ", Lists.first(untold, HARMS_MAX));
            sentences.add(shown + (more > 0 ? "; and " + more + " more below." : "."));
        }
    }

    private void unjudged(List<String> sentences) {
        unjudged("Described beside real data", metric -> metric.realVsReal().isPresent(), sentences);
        unjudged("Measured without a baseline", metric -> metric.realVsReal().isEmpty(), sentences);
    }

    private void unjudged(String words, Predicate<MetricResult> which, List<String> sentences) {
        List<String> ids = view.done().stream()
                .filter(m -> Standing.of(m).isEmpty() && !PlainShare.counts(m))
                .filter(which)
                .map(MetricResult::id)
                .toList();
        if (!ids.isEmpty()) {
            sentences.add(words + ": " + Lists.some(ids, NAMED_MAX) + ".");
        }
    }

    private void without(Status status, String word, List<String> sentences) {
        List<String> ids = view.ended(status).stream().map(MetricResult::id).toList();
        if (!ids.isEmpty()) {
            sentences.add(word + ": " + Lists.some(ids, UNMEASURED_MAX) + ".");
        }
    }

    private static String beside(MetricResult metric) {
        return Numbers.of(Standing.compared(metric)) + " against "
                + Numbers.of(metric.realVsReal().orElse(0)) + " for real data";
    }
}
