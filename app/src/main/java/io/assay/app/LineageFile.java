package io.assay.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.report.Report;
import java.io.IOException;
import java.nio.file.Path;

/** {@code lineage.json}: how the report came about, for an auditor: command, seed, versions, inputs with hashes, metrics with parameters. */
final class LineageFile {

    private LineageFile() {}

    static void write(Path directory, Report report) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode lineage = mapper.createObjectNode();
        lineage.put("schema", "assay-lineage/1");
        lineage.put("assay", report.run().version());
        lineage.put("java", report.run().java());
        lineage.put("started", report.run().started());
        lineage.put("seed", report.run().seed());
        report.run().command().forEach(lineage.putArray("command")::add);
        report.run().models().forEach(lineage.putObject("models")::put);
        var inputs = lineage.putArray("inputs");
        report.inputs()
                .forEach(input -> inputs.addObject()
                        .put("role", input.role())
                        .put("file", input.file())
                        .put("bytes", input.bytes())
                        .put("sha256", input.sha256()));
        var metrics = lineage.putArray("metrics");
        report.metrics()
                .forEach(metric ->
                        metrics.addObject().put("id", metric.id()).putPOJO("parameters", metric.parameters()));
        AtomicFile.write(
                directory.resolve("lineage.json"),
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(lineage) + "\n");
    }
}
