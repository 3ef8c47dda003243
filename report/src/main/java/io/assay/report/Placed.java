package io.assay.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.Pillar;
import java.util.List;
import java.util.Optional;

/**
 * Where a report stands among others: of the metrics that can be judged, how many are as real data or better, for each pillar by itself, and
 * what the data cost. A count of metrics is no score: it shows where to look.
 *
 * @param name of the report
 * @param quality of the pillar quality
 * @param trust of the pillar trustworthiness
 * @param utility score on real data of a learner trained on the data, where that was evaluated
 * @param samples that were measured
 * @param tokens that models read and wrote, where it is known
 * @param usd US dollars, where every price is known
 */
public record Placed(
        String name,
        Share quality,
        Share trust,
        Optional<Double> utility,
        long samples,
        Optional<Long> tokens,
        Optional<Double> usd) {

    private static final List<String> GOOD = List.of(Standing.AS_REAL.words(), Standing.ABOVE_REAL.words());

    /**
     * So many of so many metrics.
     *
     * @param held as real data or better
     * @param judged that could be judged
     */
    public record Share(int held, int judged) {

        /** 0 where nothing could be judged. */
        public double value() {
            return judged == 0 ? 0 : (double) held / judged;
        }

        public String text() {
            return judged == 0 ? "none judged" : held + " of " + judged;
        }
    }

    /** A report as {@link ReportJson#parse} gives it. */
    public static Placed of(String name, JsonNode report) {
        JsonNode made = report.path("workflow").path("generate");
        Optional<Long> tokens = Optional.empty();
        Optional<Double> usd = Optional.empty();
        if (made.isObject()) {
            long counted = 0;
            double dollars = 0;
            for (JsonNode asked : made.path("asked")) {
                counted += asked.path("read").asLong() + asked.path("written").asLong();
            }
            for (JsonNode cost : made.path("usd")) {
                dollars += cost.asDouble();
            }
            tokens = Optional.of(counted);
            usd = made.path("usd").size() == made.path("asked").size() ? Optional.of(dollars) : Optional.empty();
        }
        return new Placed(
                name,
                share(report, Pillar.QUALITY),
                share(report, Pillar.TRUSTWORTHINESS),
                utility(report),
                samples(report),
                tokens,
                usd);
    }

    private static Share share(JsonNode report, Pillar pillar) {
        int held = 0;
        int judged = 0;
        for (JsonNode metric : report.path("metrics")) {
            if (metric.path("pillar").asText().equals(pillar.id())) {
                Optional<Boolean> good = good(metric, pillar);
                judged += good.isPresent() ? 1 : 0;
                held += good.orElse(false) ? 1 : 0;
            }
        }
        return new Share(held, judged);
    }

    /** A harm that is counted is judged by whether there is any beyond what real data have. */
    private static Optional<Boolean> good(JsonNode metric, Pillar pillar) {
        if (metric.has("standing")) {
            String standing = metric.path("standing").asText();
            return standing.equals(Standing.UNDECIDED.words())
                    ? Optional.empty()
                    : Optional.of(GOOD.contains(standing));
        }
        boolean harm =
                pillar == Pillar.TRUSTWORTHINESS && metric.path("goal").asText().equals("lower") && metric.has("value");
        return harm
                ? Optional.of(metric.path("value").asDouble()
                        <= metric.path("realVsReal").asDouble())
                : Optional.empty();
    }

    private static Optional<Double> utility(JsonNode report) {
        for (JsonNode metric : report.path("metrics")) {
            if (metric.path("dimension").asText().equals("utility") && metric.has("value")) {
                return Optional.of(metric.path("value").asDouble());
            }
        }
        return Optional.empty();
    }

    private static long samples(JsonNode report) {
        long samples = 0;
        for (JsonNode input : report.path("inputs")) {
            samples += input.path("role").asText().equals("synthetic")
                    ? input.path("samples").asLong()
                    : 0;
        }
        return samples;
    }
}
