package io.assay.evaluate.direct;

import io.assay.core.Services;
import io.assay.core.catalog.Catalog;
import io.assay.core.catalog.Selected;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Audit;
import io.assay.core.engine.Auditor;
import io.assay.core.engine.Progress;
import io.assay.core.engine.ReportMaker;
import io.assay.core.engine.Settings;
import io.assay.core.engine.TooBad;
import io.assay.core.report.Direct.Diversity;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.report.Report.MetricResult;
import io.assay.evaluate.CannotEvaluate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How different rows are, by metrics of the catalogue. */
final class DiversityMetrics {

    private static final double BAD_MAX = 0.01;

    private final Dataset data;
    private final Services services;
    private final Settings settings;
    private final Progress progress;

    DiversityMetrics(Dataset data, Services services, long seed, Progress progress) {
        this.data = data;
        this.services = services;
        this.settings = Settings.usual().withSeed(seed);
        this.progress = progress;
    }

    List<Diversity> of(DirectEvaluation spec) throws IOException, CannotEvaluate {
        List<Selected> vocabulary = selected(spec.vocabulary());
        List<Selected> all = new ArrayList<>(vocabulary);
        all.addAll(selected(spec.relevance()));
        if (all.isEmpty()) {
            return List.of();
        }
        try {
            Audit audit = new Auditor(List.of(data), all, settings, BAD_MAX, services, progress).run();
            List<MetricResult> results = ReportMaker.results(audit);
            List<Diversity> measured = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                measured.add(diversity(i < vocabulary.size() ? "vocabulary" : "relevance", results.get(i)));
            }
            return measured;
        } catch (TooBad tooBad) {
            throw new CannotEvaluate(
                    "direct: " + tooBad.ledger().rejected() + " records of the synthetic data cannot be read");
        }
    }

    private static List<Selected> selected(List<String> ids) throws CannotEvaluate {
        Catalog catalog = Catalog.load();
        List<Selected> selected = new ArrayList<>();
        for (String id : ids) {
            try {
                selected.add(catalog.select(id));
            } catch (IllegalArgumentException unknown) {
                throw new CannotEvaluate("direct: " + unknown.getMessage());
            }
        }
        return selected;
    }

    private static Diversity diversity(String question, MetricResult result) {
        Optional<Estimate> value = result.value().isEmpty()
                ? Optional.empty()
                : Optional.of(new Estimate(result.value().getAsDouble(), result.interval()));
        String why = result.remedy().isEmpty() ? result.reason() : result.reason() + ": " + result.remedy();
        return new Diversity(question, result.id(), result.passport().summary(), value, why);
    }
}
