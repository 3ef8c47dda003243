package io.assay.report;

import static io.assay.report.SampleMetric.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.core.Chart;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ReportSchema.text());

    @Test
    void everyReportKeepsItsSchema() {
        for (Report report :
                List.of(SampleReport.typical(), SampleReport.of(), SampleReport.hostile(), SampleReport.allSkipped())) {
            assertEquals(List.of(), SCHEMA.validate(ReportJson.print(report), InputFormat.JSON));
        }
    }

    @Test
    void theSchemaKnowsNoOtherProperties() {
        ObjectNode top = ReportJson.of(SampleReport.typical());
        top.put("score", 7);
        assertFalse(SCHEMA.validate(top.toString(), InputFormat.JSON).isEmpty());
        ObjectNode inner = ReportJson.of(SampleReport.typical());
        ((ObjectNode) inner.at("/metrics/0")).put("colour", "red");
        assertFalse(SCHEMA.validate(inner.toString(), InputFormat.JSON).isEmpty());
        ObjectNode empty = ReportJson.of(SampleReport.typical());
        ((ObjectNode) empty.at("/metrics/0")).remove("value");
        assertFalse(SCHEMA.validate(empty.toString(), InputFormat.JSON).isEmpty());
    }

    @Test
    void dotsNestAndEveryDigitStays() {
        JsonNode metric = only(metric("text.x", Dimension.DIVERSITY)
                .value(0.1 + 0.2, 0)
                .with("counts.EMAIL", 9)
                .with("counts.IP", 2));
        assertEquals(0.30000000000000004, metric.path("value").asDouble());
        assertEquals(
                "{\"counts\":{\"EMAIL\":9,\"IP\":2}}", metric.path("values").toString());
    }

    @Test
    void aNameBelowAnotherValueStaysFlat() {
        JsonNode metric = only(metric("text.x", Dimension.DIVERSITY)
                .with("counts", 11)
                .with("counts.EMAIL", 9)
                .with("a..b", 1));
        assertEquals(
                "{\"counts\":11,\"counts.EMAIL\":9,\"a..b\":1}",
                metric.path("values").toString());
    }

    @Test
    void whatDoesNotApplyIsLeftOut() {
        JsonNode metric = only(metric("text.x", Dimension.DIVERSITY)
                .upper(Double.POSITIVE_INFINITY)
                .goal(Goal.DESCRIPTIVE)
                .chart(new Chart.Bars("names", List.of("a"), List.of(Double.NaN), List.of())));
        assertEquals("{\"low\":0}", metric.path("range").toString());
        for (String absent : List.of("realVsReal", "interval", "evidence", "charts", "reason", "target", "values")) {
            assertFalse(metric.has(absent), absent);
        }
    }

    @Test
    void aTargetIsNamedBesideItsGoal() {
        JsonNode metric = only(metric("text.x", Dimension.DIVERSITY).target(0.5));
        assertEquals("target", metric.path("goal").asText());
        assertEquals(0.5, metric.path("target").asDouble());
    }

    @Test
    void evidenceFilesHaveSafeAndDifferentNames() {
        Report report = SampleReport.of(
                metric("text.x[n=2]", Dimension.DIVERSITY)
                        .evidence(SampleReport.finding("a"))
                        .build(),
                metric("text.x[n-2]", Dimension.DIVERSITY)
                        .evidence(SampleReport.finding("b"))
                        .build(),
                metric("../../etc", Dimension.DIVERSITY)
                        .evidence(SampleReport.finding("c"))
                        .build());
        assertEquals(
                List.of("evidence/text.x-n-2.jsonl", "evidence/text.x-n-2-2.jsonl", "evidence/etc.jsonl"),
                List.copyOf(EvidenceFiles.paths(report).values()));
    }

    @Test
    void isReadBackAndNothingElseIs() {
        JsonNode back = ReportJson.parse(ReportJson.print(SampleReport.typical()));
        assertEquals(12, back.path("metrics").size());
        var wrong = assertThrows(IllegalArgumentException.class, () -> ReportJson.parse("{\"schema\":\"x\"}"));
        assertEquals("a report must have schema assay-report/1, but it was x", wrong.getMessage());
    }

    private static JsonNode only(SampleMetric metric) {
        return ReportJson.of(SampleReport.of(metric.build())).at("/metrics/0");
    }
}
