package io.assay.core.report;

import io.assay.core.Chart;
import io.assay.core.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a run found.
 *
 * @param run what was run, and how
 * @param inputs the data it was run on
 * @param coverage which of the eleven dimensions were measured
 * @param metrics every metric that was asked for, with its outcome; none is ever left out
 * @param findings the findings worth showing first, the strongest first
 * @param gates the conditions that were set, with their verdicts
 * @param workflow how the data came about
 */
public record Report(
        Run run,
        List<Input> inputs,
        List<Coverage> coverage,
        List<MetricResult> metrics,
        List<Evidence> findings,
        List<GateResult> gates,
        Workflow workflow) {

    /** Version of the form of {@code report.json}. */
    public static final String SCHEMA = "assay-report/1";

    /**
     * @param version version of Assay
     * @param command the command line, secrets left out
     * @param modality modality of the data
     * @param seed the seed
     * @param threads worker threads
     * @param engine {@code local} or {@code spark}
     * @param started when, as ISO-8601 in UTC
     * @param millis how long it took
     * @param java version and vendor of the Java runtime
     * @param models names and versions of the models that were used, by what they do
     * @param prompts what judges were asked
     * @param notes remarks on the run that a reader should know
     */
    public record Run(
            String version,
            List<String> command,
            String modality,
            long seed,
            int threads,
            String engine,
            String started,
            long millis,
            String java,
            Map<String, String> models,
            List<JudgePrompt> prompts,
            List<String> notes) {}

    /**
     * What judges were asked, without what they were shown.
     *
     * @param rubric name of the rubric
     * @param sha256 hash of all words of the prompt, in hex: equal hashes are equal questions
     * @param text the words
     */
    public record JudgePrompt(String rubric, String sha256, String text) {}

    /**
     * @param role its role
     * @param file name of the file
     * @param bytes its size
     * @param sha256 hash of its bytes, in hex
     * @param format recognised format, with compression
     * @param layout which columns mean what
     * @param charset character encoding
     * @param samples how many samples it gave
     * @param rejects how many of its records were rejected
     */
    public record Input(
            String role,
            String file,
            long bytes,
            String sha256,
            String format,
            String layout,
            String charset,
            long samples,
            long rejects) {}

    /** Whether a dimension was measured. */
    public enum Mark {
        /** ✓ */
        MEASURED("✓"),
        /** △: by a proxy, with low coverage, or with too wide an interval */
        PARTLY("△"),
        /** × */
        NOT_MEASURED("×");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /**
     * @param pillar pillar of the dimension
     * @param dimension the dimension
     * @param mark whether it was measured
     * @param metrics ids of the metrics that measured it
     * @param reason why it was not, or only partly; empty where it was
     * @param remedy what would change that; empty where nothing is missing
     */
    public record Coverage(
            String pillar, String dimension, Mark mark, List<String> metrics, String reason, String remedy) {}

    /** How a metric ended. */
    public enum Status {
        DONE,
        SKIPPED,
        FAILED
    }

    /**
     * One metric with its outcome. What does not apply is empty and left out of {@code report.json}.
     *
     * @param id id with its parameters: {@code text.distinct-n[n=2]}
     * @param passport what is known of the metric before any data
     * @param status how it ended
     * @param reason why it was skipped or failed
     * @param remedy which input or model would enable it
     * @param value the headline
     * @param values what belongs beside it; a dot nests a name
     * @param lists lists that belong beside it
     * @param interval confidence interval of the value
     * @param realVsReal the value that real data get against real data of the same kind
     * @param unrelated the value that unrelated data get
     * @param baselineSize samples a side at which these two were measured
     * @param valueAtBaselineSize the value of the synthetic data at that size, to compare with these two
     * @param exactness {@code exact}, or what was sampled or estimated
     * @param n how many items the value rests on
     * @param coverage share of the samples for which there was an answer
     * @param parameters parameters by name
     * @param evidence the samples behind it, the worst first
     * @param charts pictures
     * @param slices its values on the slices of the data, the worst first
     * @param millis time it took to finish, in milliseconds
     */
    public record MetricResult(
            String id,
            Passport passport,
            Status status,
            String reason,
            String remedy,
            OptionalDouble value,
            Map<String, Double> values,
            Map<String, List<String>> lists,
            Optional<Interval> interval,
            OptionalDouble realVsReal,
            OptionalDouble unrelated,
            OptionalLong baselineSize,
            OptionalDouble valueAtBaselineSize,
            String exactness,
            OptionalLong n,
            OptionalDouble coverage,
            Map<String, Object> parameters,
            List<Evidence> evidence,
            List<Chart> charts,
            List<Slice> slices,
            long millis) {}

    /**
     * A metric on the samples that have one value of a field, beside what it is on random parts of the data of the same size.
     *
     * @param by the field
     * @param slice its value, personal data masked
     * @param n how many items the value rests on
     * @param value value of the metric; empty where it could not be measured
     * @param interval confidence interval of the value
     * @param difference value less that of random parts of the same size; empty where the slice is not judged, as are the next two
     * @param p probability of a difference at least as large if the field had nothing to do with the value
     * @param adjusted the same, corrected for all slices of all metrics
     * @param differs whether it differs beyond chance after the correction
     * @param note what a reader should know, else empty: why it is not judged, what it was compared with
     */
    public record Slice(
            String by,
            String slice,
            long n,
            OptionalDouble value,
            Optional<Interval> interval,
            OptionalDouble difference,
            OptionalDouble p,
            OptionalDouble adjusted,
            boolean differs,
            String note) {

        /** The same after the correction. */
        public Slice corrected(double adjustedP, boolean beyondChance) {
            return new Slice(
                    by, slice, n, value, interval, difference, p, OptionalDouble.of(adjustedP), beyondChance, note);
        }

        /** How much worse than random parts of the same size, by the goal of the metric; how much different where it has none. */
        public double loss(Passport metric) {
            double off = difference.orElse(0);
            double found = value.orElse(0);
            return switch (metric.goal()) {
                case HIGHER -> -off;
                case LOWER -> off;
                case TARGET -> missed(found, metric) - missed(found - off, metric);
                case DESCRIPTIVE -> Math.abs(off);
            };
        }

        private static double missed(double value, Passport metric) {
            return Math.abs(value - metric.target().orElse(value));
        }
    }

    /**
     * A finding with its samples looked up.
     *
     * @param metric id of the metric that found it
     * @param note what is to be seen
     * @param score how strong it is
     * @param samples the samples, the one that matters first
     */
    public record Evidence(String metric, String note, double score, List<Exhibit> samples) {}

    /**
     * A sample as it may be shown: shortened, personal data masked, reference text withheld unless it was asked for.
     *
     * @param id its id
     * @param role its role
     * @param source file and record
     * @param text the text to show; empty where it is withheld
     * @param marks parts of the text to mark
     * @param withheld why there is no text, else empty
     */
    public record Exhibit(
            String id,
            String role,
            String source,
            String text,
            List<io.assay.core.Finding.Mark> marks,
            String withheld) {}

    /**
     * @param expression the condition as it was written
     * @param passed whether it holds
     * @param detail what was found: the value, or why there is none
     */
    public record GateResult(String expression, boolean passed, String detail) {}
}
