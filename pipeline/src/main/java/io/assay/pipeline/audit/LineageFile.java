package io.assay.pipeline.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.report.Report;
import io.assay.pipeline.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/** {@code lineage.json}: how the report came about, for an auditor: command, seed, versions, inputs with hashes, metrics with parameters. */
public final class LineageFile {

    /** Version of its form. */
    public static final String SCHEMA = "assay-lineage/1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private LineageFile() {}

    public static void write(Path directory, Report report) throws IOException {
        ObjectNode lineage = JSON.createObjectNode();
        lineage.put("schema", SCHEMA);
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
        write(directory, lineage);
    }

    /** Writes it, whoever made it. */
    public static void write(Path directory, ObjectNode lineage) throws IOException {
        AtomicFile.write(
                directory.resolve("lineage.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(lineage) + "\n");
    }

    /** Vendor and version of the Java runtime. */
    public static String java() {
        return System.getProperty("java.vendor") + " " + System.getProperty("java.version");
    }
}
