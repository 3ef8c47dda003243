package io.assay.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Coverage;
import io.assay.core.report.Report.Run;
import java.util.Locale;
import java.util.Map;

/** {@code report.json}: the report for programs, with full precision. All other forms can be made from the same values. */
public final class ReportJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private ReportJson() {}

    public static ObjectNode of(Report report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", Report.SCHEMA);
        root.put("assay", report.run().version());
        root.set("run", run(report.run()));
        ArrayNode inputs = root.putArray("inputs");
        report.inputs().forEach(input -> inputs.add(JSON.valueToTree(input)));
        if (report.workflow().known()) {
            root.set("workflow", JSON.valueToTree(report.workflow()));
        }
        ArrayNode coverage = root.putArray("coverage");
        report.coverage().forEach(row -> coverage.add(coverage(row)));
        Advice.of(report).forEach(one -> root.withArray("/advice").add(JSON.valueToTree(one)));
        ArrayNode metrics = root.putArray("metrics");
        Map<String, String> evidence = EvidenceFiles.paths(report);
        String modality = report.run().modality();
        report.metrics()
                .forEach(metric -> metrics.add(new MetricJson(metric, modality, evidence.get(metric.id())).node()));
        ArrayNode findings = root.putArray("findings");
        report.findings().forEach(finding -> findings.add(EvidenceFiles.node(finding)));
        ArrayNode gates = root.putArray("gates");
        report.gates().forEach(gate -> gates.add(JSON.valueToTree(gate)));
        return root;
    }

    /** The file's text; line ends and order never depend on the machine. */
    public static String print(Report report) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(indent))
                            .writeValueAsString(of(report))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes could not be printed", e);
        }
    }

    /** Reads {@code report.json} back, and says so where the text is something else. */
    public static JsonNode parse(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a report: the text is not JSON", e);
        }
        String schema = root.path("schema").asText("none");
        if (!schema.equals(Report.SCHEMA)) {
            throw new IllegalArgumentException("a report must have schema " + Report.SCHEMA + ", but it was " + schema);
        }
        return root;
    }

    private static ObjectNode run(Run run) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("command", Values.strings(run.command()));
        node.put("modality", run.modality()).put("seed", run.seed()).put("threads", run.threads());
        node.put("engine", run.engine()).put("started", run.started()).put("millis", run.millis());
        node.put("java", run.java());
        if (!run.models().isEmpty()) {
            ObjectNode models = node.putObject("models");
            run.models().forEach(models::put);
        }
        if (!run.prompts().isEmpty()) {
            ArrayNode prompts = node.putArray("judgePrompts");
            run.prompts()
                    .forEach(prompt -> prompts.addObject()
                            .put("rubric", prompt.rubric())
                            .put("sha256", prompt.sha256())
                            .put("text", prompt.text()));
        }
        if (!run.notes().isEmpty()) {
            node.set("notes", Values.strings(run.notes()));
        }
        return node;
    }

    private static ObjectNode coverage(Coverage row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("pillar", row.pillar()).put("dimension", row.dimension());
        node.put("mark", row.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.set("metrics", Values.strings(row.metrics()));
        if (!row.reason().isEmpty()) {
            node.put("reason", row.reason());
        }
        if (!row.remedy().isEmpty()) {
            node.put("remedy", row.remedy());
        }
        return node;
    }
}
