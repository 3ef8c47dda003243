package io.assay.pipeline.audit;

import io.assay.core.data.Dataset;
import io.assay.core.data.InputFile;
import io.assay.core.engine.Ledger;
import io.assay.core.report.Report;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a report says of the run itself. */
final class RunFacts {

    private RunFacts() {}

    static Report.Run of(
            AuditRequest request, String version, Instant started, AuditModels models, List<String> notes) {
        List<String> command = new ArrayList<>(List.of("assay"));
        command.addAll(request.command());
        return new Report.Run(
                version,
                command,
                request.modality().id(),
                request.seed(),
                request.threads(),
                request.engine(),
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                Duration.between(started, Instant.now()).toMillis(),
                LineageFile.java(),
                models.ids(),
                models.prompts(),
                notes);
    }

    static List<Report.Input> inputs(List<Dataset> data, Ledger ledger) throws IOException {
        List<Report.Input> inputs = new ArrayList<>();
        for (Dataset dataset : data) {
            for (InputFile file : dataset.files()) {
                inputs.add(new Report.Input(
                        dataset.role().id(),
                        file.name(),
                        file.bytes(),
                        dataset.sha256(file),
                        file.compression().equals("none") ? file.format() : file.format() + ", " + file.compression(),
                        file.layout(),
                        file.charset(),
                        ledger.accepted(dataset.role(), file.name()),
                        ledger.rejected(file.name())));
            }
        }
        return inputs;
    }
}
