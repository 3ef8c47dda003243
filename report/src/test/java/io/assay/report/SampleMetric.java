package io.assay.report;

import io.assay.core.Chart;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Interval;
import io.assay.core.Modality;
import io.assay.core.PrivacyRisk;
import io.assay.core.Role;
import io.assay.core.report.Passport;
import io.assay.core.report.Report.Evidence;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Slice;
import io.assay.core.report.Report.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Builds one metric of a report, so that a test says only what matters to it. */
public final class SampleMetric {

    private final String id;
    private final Dimension dimension;
    private Goal goal = Goal.HIGHER;
    private double upper = 1;
    private double target = Double.NaN;
    private String summary = "Share of n-grams that are different from each other";
    private Passport.Manual manual = new Passport.Manual("", "", "", "");
    private Optional<Passport.Threat> threat = Optional.empty();
    private Modality modality = Modality.TEXT;
    private List<Role> needs = List.of();
    private Status status = Status.DONE;
    private String reason = "";
    private String remedy = "";
    private double value = 0.5;
    private double half;
    private double real = Double.NaN;
    private double unrelated = Double.NaN;
    private long n = 150;
    private long baseline;
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private final List<Slice> slices = new ArrayList<>();

    private SampleMetric(String id, Dimension dimension) {
        this.id = id;
        this.dimension = dimension;
    }

    public static SampleMetric metric(String id, Dimension dimension) {
        return new SampleMetric(id, dimension);
    }

    public SampleMetric goal(Goal wanted) {
        goal = wanted;
        return this;
    }

    public SampleMetric target(double wanted) {
        goal = Goal.TARGET;
        target = wanted;
        return this;
    }

    public SampleMetric upper(double bound) {
        upper = bound;
        return this;
    }

    public SampleMetric summary(String text) {
        summary = text;
        return this;
    }

    public SampleMetric manual(String definition, String reading, String misleads, String example) {
        manual = new Passport.Manual(definition, reading, misleads, example);
        return this;
    }

    public SampleMetric attack(PrivacyRisk risk, double idle) {
        threat = Optional.of(new Passport.Threat(risk, "tries " + risk.id(), "nothing", idle));
        return this;
    }

    public SampleMetric ofTables() {
        modality = Modality.TABULAR;
        return this;
    }

    public SampleMetric needs(Role role) {
        needs = List.of(role);
        return this;
    }

    public SampleMetric skipped(String why, String what) {
        status = Status.SKIPPED;
        reason = why;
        remedy = what;
        return this;
    }

    public SampleMetric failed(String why) {
        status = Status.FAILED;
        reason = why;
        return this;
    }

    public SampleMetric value(double number, double plusMinus) {
        value = number;
        half = plusMinus;
        return this;
    }

    public SampleMetric baselines(double realVsReal, double unrelatedToReal, long size) {
        real = realVsReal;
        unrelated = unrelatedToReal;
        baseline = size;
        return this;
    }

    public SampleMetric n(long items) {
        n = items;
        return this;
    }

    public SampleMetric with(String name, double number) {
        values.put(name, number);
        return this;
    }

    public SampleMetric with(String name, List<String> list) {
        lists.put(name, list);
        return this;
    }

    public SampleMetric parameter(String name, Object given) {
        parameters.put(name, given);
        return this;
    }

    public SampleMetric evidence(Evidence finding) {
        evidence.add(finding);
        return this;
    }

    public SampleMetric chart(Chart chart) {
        charts.add(chart);
        return this;
    }

    public SampleMetric slice(Slice slice) {
        slices.add(slice);
        return this;
    }

    public MetricResult build() {
        boolean done = status == Status.DONE;
        return new MetricResult(
                id,
                passport(),
                status,
                reason,
                remedy,
                done ? OptionalDouble.of(value) : OptionalDouble.empty(),
                values,
                lists,
                done && half > 0
                        ? Optional.of(new Interval(value - half, value + half, 0.95, "jackknife"))
                        : Optional.empty(),
                optional(real),
                optional(unrelated),
                baseline > 0 ? OptionalLong.of(baseline) : OptionalLong.empty(),
                baseline > 0 ? OptionalDouble.of(value) : OptionalDouble.empty(),
                "exact",
                done ? OptionalLong.of(n) : OptionalLong.empty(),
                done ? OptionalDouble.of(1) : OptionalDouble.empty(),
                parameters,
                evidence,
                charts,
                slices,
                41);
    }

    private Passport passport() {
        return new Passport(
                id.replaceAll("\\[.*", ""),
                List.of("TX-10"),
                summary,
                List.of(modality),
                "Li et al. 2016, arXiv:1510.03055",
                dimension,
                goal,
                0,
                upper,
                optional(target),
                needs,
                List.of(),
                List.of(),
                Cost.QUICK,
                OptionalDouble.empty(),
                List.of(new Passport.Parameter("n", "integer", 2, "length of an n-gram, in tokens")),
                threat,
                manual);
    }

    private static OptionalDouble optional(double number) {
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
