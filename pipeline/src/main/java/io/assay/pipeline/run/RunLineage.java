package io.assay.pipeline.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.report.Report;
import io.assay.pipeline.audit.LineageFile;
import io.assay.pipeline.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code lineage.json} of a run: plan, seed, version and command; each section with the stamp it was done for, the files it left and their
 * hashes, models and inputs. What the audit read stands in its report, and is taken from there.
 */
final class RunLineage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RunLineage() {}

    static void write(Path run, Plan plan, String version, List<String> command, Map<String, Done> done)
            throws IOException {
        ObjectNode lineage = JSON.createObjectNode();
        lineage.put("schema", LineageFile.SCHEMA);
        lineage.put("assay", version);
        lineage.put("java", LineageFile.java());
        lineage.put("seed", plan.sections().seed());
        command.forEach(lineage.putArray("command")::add);
        lineage.putObject("plan")
                .put("file", String.valueOf(plan.file().getFileName()))
                .put("sha256", Stamp.of(plan.file()));
        ObjectNode models = lineage.putObject("models");
        plan.sections().models().forEach((name, model) -> models.put(name, model.chat()));
        ArrayNode sections = lineage.putArray("sections");
        done.forEach((name, one) -> {
            ObjectNode section = sections.addObject().put("section", name).put("stamp", one.stamp());
            section.set("outputs", one.outputs());
        });
        if (done.containsKey(AuditSection.NAME)) {
            audit(lineage, run.resolve("report.json"));
        }
        LineageFile.write(run, lineage);
    }

    private static void audit(ObjectNode lineage, Path file) throws IOException {
        JsonNode report = JSON.readTree(Files.readString(file));
        if (!report.path("schema").asText().equals(Report.SCHEMA)) {
            throw new IOException(file + " is no report of this version of Assay");
        }
        lineage.set("inputs", report.path("inputs"));
        if (report.path("run").path("models") instanceof ObjectNode used) {
            lineage.withObject("/models").setAll(used);
        }
        ArrayNode metrics = lineage.putArray("metrics");
        report.path("metrics")
                .forEach(metric -> metrics.addObject()
                        .put("id", metric.path("id").asText())
                        .set("parameters", metric.path("parameters")));
    }
}
