package io.assay.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a metric finishes into.
 *
 * @param value the headline
 * @param values what belongs beside it, by name; a dot in a name nests it in the report
 * @param lists lists that belong beside it, by name
 * @param exactness how exact it is
 * @param interval the interval where the metric knows it; otherwise the engine makes one by jackknife
 * @param size how many items the value rests on, where these are not the synthetic samples
 * @param evidence the samples behind it
 * @param charts pictures of it
 */
public record Measurement(
        double value,
        Map<String, Double> values,
        Map<String, List<String>> lists,
        Exactness exactness,
        Optional<Interval> interval,
        OptionalLong size,
        List<Finding> evidence,
        List<Chart> charts) {

    public Measurement {
        Require.that(Double.isFinite(value), "a value must be finite, but was %s", value);
        values.forEach((name, number) ->
                Require.that(Double.isFinite(number), "values.%s must be finite, but was %s", name, number));
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        lists = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        evidence = List.copyOf(evidence);
        charts = List.copyOf(charts);
    }

    public static Measurement of(double value, Exactness exactness) {
        return new Measurement(
                value, Map.of(), Map.of(), exactness, Optional.empty(), OptionalLong.empty(), List.of(), List.of());
    }

    public static Measurement of(double value) {
        return of(value, Exactness.EXACT);
    }

    /** A share of items, with Wilson's interval. */
    public static Measurement rate(long successes, long n) {
        return of((double) successes / n)
                .interval(io.assay.core.stats.Wilson.interval(successes, n, 0.95))
                .size(n);
    }

    /** The same with one more named value beside the headline. */
    public Measurement with(String name, double number) {
        return with(Map.of(name, number));
    }

    /** The same with more named values beside the headline, in the order of the map. */
    public Measurement with(Map<String, Double> numbers) {
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.putAll(numbers);
        return new Measurement(value, more, lists, exactness, interval, size, evidence, charts);
    }

    /** The same with one more named count beside the headline. */
    public Measurement with(String name, long count) {
        return with(name, (double) count);
    }

    /** The same with one more named list beside the headline. */
    public Measurement with(String name, List<String> list) {
        Map<String, List<String>> more = new LinkedHashMap<>(lists);
        more.put(name, List.copyOf(list));
        return new Measurement(value, values, more, exactness, interval, size, evidence, charts);
    }

    public Measurement interval(Interval known) {
        return new Measurement(value, values, lists, exactness, Optional.of(known), size, evidence, charts);
    }

    public Measurement exactness(Exactness known) {
        return new Measurement(value, values, lists, known, interval, size, evidence, charts);
    }

    public Measurement size(long n) {
        return new Measurement(value, values, lists, exactness, interval, OptionalLong.of(n), evidence, charts);
    }

    public Measurement evidence(List<Finding> findings) {
        return new Measurement(value, values, lists, exactness, interval, size, findings, charts);
    }

    public Measurement chart(Chart chart) {
        List<Chart> more = new ArrayList<>(charts);
        more.add(chart);
        return new Measurement(value, values, lists, exactness, interval, size, evidence, more);
    }
}
