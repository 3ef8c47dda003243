package io.assay.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.Chart;
import io.assay.core.Goal;
import io.assay.core.Interval;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.report.Passport;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Slice;
import io.assay.core.report.Report.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One metric of {@code report.json}. What does not apply is left out: there is no null and no NaN. */
record MetricJson(
        MetricResult metric, String runModality, @Nullable String evidencePath) {

    ObjectNode node() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        passport(node);
        if (metric.status() == Status.DONE) {
            measured(node);
        }
        put(node, "exactness", metric.status() == Status.DONE ? metric.exactness() : "");
        put(node, "goal", metric.passport().goal().id());
        if (metric.passport().goal() == Goal.TARGET) {
            put(node, "target", metric.passport().target());
        }
        range(node);
        metric.n().ifPresent(n -> node.put("n", n));
        put(node, "coverage", metric.coverage());
        ObjectNode parameters = node.putObject("parameters");
        metric.parameters().forEach((name, value) -> parameters.set(name, Values.any(value)));
        put(node, "source", metric.passport().source());
        put(node, "evidence", evidencePath == null ? "" : evidencePath);
        charts(node);
        if (!metric.slices().isEmpty()) {
            ArrayNode slices = node.putArray("slices");
            metric.slices().forEach(slice -> slices.add(node(slice)));
        }
        put(node, "reason", reason());
        put(node, "remedy", metric.remedy());
        return node.put("millis", metric.millis());
    }

    private void passport(ObjectNode node) {
        Passport passport = metric.passport();
        node.put("id", metric.id());
        if (passport.spec().size() == 1) {
            node.put("spec", passport.spec().get(0));
        } else {
            node.set("spec", Values.strings(passport.spec()));
        }
        node.put("modality", modality());
        node.put("pillar", passport.dimension().pillar().id());
        node.put("dimension", passport.dimension().id());
        node.put("status", metric.status().name().toLowerCase(Locale.ROOT));
        passport.threat()
                .ifPresent(threat -> node.putObject("attack")
                        .put("risk", threat.risk().id())
                        .put("does", threat.does())
                        .put("knows", threat.knows())
                        .put("idle", threat.idle()));
    }

    /** The modality of the run where the metric knows it: a metric of several says on which it was run. */
    private String modality() {
        List<String> known =
                metric.passport().modalities().stream().map(Modality::id).toList();
        return known.isEmpty() || known.contains(runModality) ? runModality : known.get(0);
    }

    private void measured(ObjectNode node) {
        put(node, "value", metric.value());
        ObjectNode values = Values.of(metric);
        if (!values.isEmpty()) {
            node.set("values", values);
        }
        put(node, metric.interval());
        put(node, "standing", Standing.of(metric).map(Standing::words).orElse(""));
        put(node, "realVsReal", metric.realVsReal());
        put(node, "unrelated", metric.unrelated());
        metric.baselineSize().ifPresent(size -> node.put("baselineSize", size));
        put(node, "valueAtBaselineSize", metric.valueAtBaselineSize());
    }

    /** A metric without a value always says why. */
    private String reason() {
        return metric.reason().isEmpty() && metric.status() != Status.DONE ? "no reason was given" : metric.reason();
    }

    private static ObjectNode node(Slice slice) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("by", slice.by()).put("slice", slice.slice()).put("n", slice.n());
        put(node, "value", slice.value());
        put(node, slice.interval());
        put(node, "difference", slice.difference());
        put(node, "p", slice.p());
        put(node, "adjusted", slice.adjusted());
        node.put("differs", slice.differs());
        put(node, "note", slice.note());
        return node;
    }

    private static void put(ObjectNode node, Optional<Interval> known) {
        known.filter(interval -> Double.isFinite(interval.low()) && Double.isFinite(interval.high()))
                .ifPresent(interval -> node.set("interval", node(interval)));
    }

    private static ObjectNode node(Interval interval) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "low", OptionalDouble.of(interval.low()));
        put(node, "high", OptionalDouble.of(interval.high()));
        put(node, "level", OptionalDouble.of(interval.level()));
        return node.put("method", interval.method());
    }

    private void range(ObjectNode node) {
        ObjectNode range = JsonNodeFactory.instance.objectNode();
        put(range, "low", OptionalDouble.of(metric.passport().lower()));
        put(range, "high", OptionalDouble.of(metric.passport().upper()));
        if (!range.isEmpty()) {
            node.set("range", range);
        }
    }

    private void charts(ObjectNode node) {
        ArrayNode charts = JsonNodeFactory.instance.arrayNode();
        metric.charts().stream().filter(Drawable::is).forEach(chart -> charts.add(node(chart)));
        if (!charts.isEmpty()) {
            node.set("charts", charts);
        }
    }

    private static JsonNode node(Chart chart) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (chart instanceof Chart.Histogram histogram) {
            node.put("kind", "histogram").put("title", histogram.title()).put("unit", histogram.unit());
            node.set("edges", Values.numbers(histogram.edges()));
            sides(node, histogram.synthetic(), histogram.reference());
        } else if (chart instanceof Chart.Bars bars) {
            node.put("kind", "bars").put("title", bars.title());
            node.set("names", Values.strings(bars.names()));
            sides(node, bars.synthetic(), bars.reference());
        } else if (chart instanceof Chart.Pairs pairs) {
            node.put("kind", "pairs").put("title", pairs.title());
            ArrayNode all = node.putArray("pairs");
            pairs.pairs().forEach(pair -> all.add(node(pair)));
        } else if (chart instanceof Chart.Map map) {
            node.put("kind", "map").put("title", map.title());
            node.set("held", Values.number(map.held()));
            ArrayNode clouds = node.putArray("clouds");
            map.clouds().forEach(cloud -> clouds.add(node(cloud)));
            ArrayNode regions = node.putArray("regions");
            map.regions().forEach(region -> regions.add(node(region, map.clouds())));
        }
        return node;
    }

    private static JsonNode node(Chart.Pair pair) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("one", pair.one()).put("other", pair.other());
        return node.set("likeness", Values.number(pair.likeness()));
    }

    private static JsonNode node(Chart.Cloud cloud) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("role", cloud.role().id());
        node.set("x", Values.numbers(cloud.x()));
        return node.set("y", Values.numbers(cloud.y()));
    }

    private static JsonNode node(Chart.Region region, List<Chart.Cloud> clouds) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", region.name());
        node.set("x", Values.number(region.x()));
        node.set("y", Values.number(region.y()));
        ObjectNode shares = node.putObject("shares");
        for (int i = 0; i < clouds.size(); i++) {
            shares.set(clouds.get(i).role().id(), Values.number(region.shares().get(i)));
        }
        return node.set(
                "coveredBy",
                Values.strings(region.coveredBy().stream().map(Role::id).toList()));
    }

    private static void sides(ObjectNode node, List<Double> synthetic, List<Double> reference) {
        node.set("synthetic", Values.numbers(synthetic));
        if (!reference.isEmpty()) {
            node.set("reference", Values.numbers(reference));
        }
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            node.set(name, Values.number(value.getAsDouble()));
        }
    }

    private static void put(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }
}
