package io.assay.core.report;

import io.assay.core.report.Report.GateResult;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on one metric: {@code text.distinct-n[n=2] >= 0.3}, on a companion value:
 * {@code text.pii-rate.counts.EMAIL_ADDRESS <= 0}, or on a slice: {@code text.pii-rate[by label=news] <= 0}. A gate on a metric
 * or a slice without a value fails.
 *
 * @param expression as it was written
 * @param metric id of the metric, with parameters if they matter
 * @param slice field and value of the slice with = between; empty where the whole data is meant
 * @param comparison one of {@code >= <= > < == !=}
 * @param limit what the value is compared with
 */
public record Gate(String expression, String metric, String slice, String comparison, double limit) {

    private static final Pattern FORM = Pattern.compile("\\s*(\\S.*?)\\s*(>=|<=|==|!=|>|<)\\s*([-+0-9.eE]+)\\s*");

    private static final Pattern SLICE = Pattern.compile("(.*)\\[by (.*)]");

    /** Parses a condition. */
    public static Gate parse(String expression) {
        Matcher matcher = FORM.matcher(expression);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "the gate '" + expression + "' should read like 'text.distinct-n[n=2] >= 0.3'");
        }
        try {
            double limit = Double.parseDouble(matcher.group(3));
            Matcher sliced = SLICE.matcher(matcher.group(1));
            boolean whole = !sliced.matches();
            return new Gate(
                    expression.strip(),
                    whole ? matcher.group(1) : sliced.group(1),
                    whole ? "" : sliced.group(2),
                    matcher.group(2),
                    limit);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "the gate '" + expression + "' compares with " + matcher.group(3) + ", which is no number",
                    notANumber);
        }
    }

    /** The metric it speaks of, without parameters and companion value. */
    public String baseId() {
        String id = metric.contains("[") ? metric.substring(0, metric.indexOf('[')) : metric;
        String[] parts = id.split("\\.", -1);
        return parts.length < 2 ? id : parts[0] + "." + parts[1];
    }

    /** The verdict on the metrics of a run. */
    public GateResult check(List<MetricResult> metrics) {
        List<MetricResult> candidates = metrics.stream()
                .filter(result -> result.passport().id().equals(baseId()))
                .toList();
        List<MetricResult> named = candidates.stream()
                .filter(result -> matches(result.id()) || candidates.size() == 1 && !metric.contains("["))
                .toList();
        if (named.size() != 1) {
            String detail = named.isEmpty()
                    ? metric + " was not measured"
                    : metric + " was measured with several parameters: write which";
            return new GateResult(expression, false, detail);
        }
        MetricResult result = named.get(0);
        if (result.status() != Status.DONE) {
            String status = result.status() == Status.SKIPPED ? "skipped" : "failed";
            return new GateResult(expression, false, result.id() + " was " + status + ": " + result.reason());
        }
        if (!slice.isEmpty()) {
            return checkSlice(result);
        }
        OptionalDouble value = value(result);
        if (value.isEmpty()) {
            return new GateResult(
                    expression,
                    false,
                    result.id() + " has no value " + companion(result).orElse(""));
        }
        return new GateResult(expression, holds(value.getAsDouble()), result.id() + " is " + value.getAsDouble());
    }

    private GateResult checkSlice(MetricResult result) {
        String at = result.id() + " at " + slice;
        if (companion(result).isPresent()) {
            return new GateResult(expression, false, at + " has a headline only, and no companion values");
        }
        for (Report.Slice one : result.slices()) {
            if (slice.equals(one.by() + "=" + one.slice()) && one.value().isPresent()) {
                double value = one.value().getAsDouble();
                return new GateResult(expression, holds(value), at + " is " + value);
            }
        }
        return new GateResult(expression, false, at + " was not measured; --by names the field to slice by");
    }

    private boolean matches(String id) {
        return metric.equals(id) || metric.startsWith(id + ".");
    }

    private OptionalDouble value(MetricResult result) {
        Optional<String> companion = companion(result);
        if (companion.isEmpty()) {
            return result.value();
        }
        Double value = result.values().get(companion.get());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The companion value that is named after the id, if one is. */
    private Optional<String> companion(MetricResult result) {
        String prefix = metric.startsWith(result.id() + ".") ? result.id() : baseId();
        return metric.length() > prefix.length() + 1 && metric.charAt(prefix.length()) == '.'
                ? Optional.of(metric.substring(prefix.length() + 1))
                : Optional.empty();
    }

    private boolean holds(double value) {
        return switch (comparison) {
            case ">=" -> value >= limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case "<" -> value < limit;
            case "==" -> value == limit;
            default -> value != limit;
        };
    }
}
