package io.assay.pipeline.run;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.data.Data;
import io.assay.core.data.ReadOptions;
import io.assay.core.engine.Settings;
import io.assay.pipeline.audit.AuditRequest;
import io.assay.pipeline.curate.CurateRequest;
import io.assay.pipeline.plan.AuditSpec;
import io.assay.pipeline.plan.CurateSpec;
import io.assay.pipeline.plan.Plan;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From sections of a plan to what their commands are asked: paths from where the plan lies, real data shared between sections. */
record PlanRequests(Plan plan, RunOptions options) {

    /** @param rows files that are curated */
    CurateRequest curate(CurateSpec spec, List<String> rows) {
        Optional<AuditSpec> audit = plan.sections().audit();
        Map<Role, List<String>> paths = new LinkedHashMap<>();
        spec.real(
                        audit.map(AuditSpec::reference).orElse(List.of()),
                        audit.map(AuditSpec::holdout).orElse(List.of()),
                        audit.map(AuditSpec::benchmark).orElse(List.of()))
                .forEach((role, files) -> paths.put(role, plan.files(files)));
        paths.put(Role.SYNTHETIC, rows);
        Optional<String> schema = spec.schema().or(() -> audit.flatMap(AuditSpec::schema));
        Settings settings = Settings.usual()
                .withSeed(plan.sections().seed())
                .withThreads(options.threads())
                .withScratch(options.scratch());
        return new CurateRequest(
                Optional.of(plan),
                spec.steps(),
                paths,
                spec.map(),
                modality(schema, spec.map(), rows.isEmpty() ? paths.getOrDefault(Role.REFERENCE, List.of()) : rows),
                schema.map(plan.folder()::resolve),
                path(spec.embedder()),
                spec.lm().orElse(""),
                spec.chat().orElse(""),
                options.cache(),
                settings);
    }

    /**
     * @param rows files that are measured; none before they are there
     * @param folder of the section
     */
    AuditRequest audit(AuditSpec spec, List<String> rows, Path folder) {
        List<String> reference = plan.files(spec.reference());
        Map<String, String> scorers = new LinkedHashMap<>();
        spec.scorer().forEach((question, classifier) -> scorers.put(question, path(classifier)));
        return new AuditRequest(
                rows,
                reference,
                plan.files(spec.holdout()),
                plan.files(spec.benchmark()),
                spec.modality().orElseGet(() -> modality(spec.schema(), spec.map(), rows.isEmpty() ? reference : rows)),
                spec.map(),
                spec.schema().map(plan.folder()::resolve),
                spec.expressions(),
                spec.by(),
                spec.gate().stream().map(this::path).toList(),
                folder,
                plan.sections().seed(),
                options.threads(),
                "local",
                spec.maxBad(),
                spec.scores(),
                spec.showReference(),
                options.scratch(),
                path(spec.embedder()),
                scorers,
                spec.lm().orElse(""),
                spec.chat().orElse(""),
                spec.judge(),
                spec.rubric().map(this::path).orElse(""),
                spec.modelSamples(),
                options.cache(),
                plan.sections().models(),
                options.command());
    }

    private static Modality modality(Optional<String> schema, Map<String, String> map, List<String> files) {
        return schema.isPresent()
                ? Modality.TABULAR
                : files.isEmpty() ? Modality.TEXT : Data.modality(files, ReadOptions.TEXT.mapping(map));
    }

    /** A word that is the name of something beside the plan is its path; any other stays as it is. */
    private String path(String word) {
        try {
            Path beside = plan.folder().resolve(word);
            return Files.exists(beside) ? beside.toString() : word;
        } catch (InvalidPathException noPath) {
            return word;
        }
    }
}
