package io.assay.benchmarks;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One run of ours and one of the peer, right after each other.
 *
 * @param row which comparison it belongs to
 * @param goal how many times as fast we want to be
 * @param tolerance how far answers may lie apart, relative to the peer's
 * @param ours our line
 * @param peer the peer's line
 */
record Round(String row, double goal, double tolerance, Map<?, ?> ours, Map<?, ?> peer) {

    double ourSeconds() {
        return number(ours, "seconds");
    }

    /** The peer's seconds for all items. A peer that takes hours is timed on some of its items and says of how many. */
    double peerSeconds() {
        return number(peer, "seconds") * scale();
    }

    double scale() {
        return peer.containsKey("documents") ? number(peer, "documents") / number(peer, "items") : 1;
    }

    double ratio() {
        return peerSeconds() / ourSeconds();
    }

    /** The first answer that differs; empty where all that both give are alike. */
    Optional<String> difference() {
        Map<String, Double> theirs = answers(peer);
        for (Map.Entry<String, Double> answer : answers(ours).entrySet()) {
            Double other = theirs.get(answer.getKey());
            if (other != null && Math.abs(answer.getValue() - other) > tolerance * Math.abs(other)) {
                return Optional.of(answer.getKey() + ": ours " + answer.getValue() + ", the peer's " + other);
            }
        }
        return Optional.empty();
    }

    /** Whether there is any answer that both give. */
    boolean comparable() {
        return answers(ours).keySet().stream().anyMatch(answers(peer)::containsKey);
    }

    private static Map<String, Double> answers(Map<?, ?> line) {
        Map<String, Double> answers = new TreeMap<>();
        if (line.get("value") instanceof Map<?, ?> several) {
            several.forEach((name, value) -> {
                if (value instanceof Number number) {
                    answers.put(String.valueOf(name), number.doubleValue());
                }
            });
        } else if (line.get("value") instanceof Number only) {
            answers.put("value", only.doubleValue());
        }
        return answers;
    }

    static double number(Map<?, ?> line, String name) {
        if (line.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("no " + name + " in " + line);
    }
}
