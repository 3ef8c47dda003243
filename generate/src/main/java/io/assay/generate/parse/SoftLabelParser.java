package io.assay.generate.parse;

import io.assay.core.model.TokenScore;
import io.assay.generate.plan.LayoutSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How likely each of some words was as the first word of an answer (GPT3Mix, Yoo et al. 2021, arXiv:2104.08826): the probabilities of the tokens told there
 * that are the word, whatever their case and the white space around them, brought to sum 1 over the words.
 */
public final class SoftLabelParser {

    private SoftLabelParser() {}

    /**
     * Of the likeliest tokens, by text.
     *
     * @param logProbabilities natural logarithms
     * @return nothing where no token is one of the words
     */
    public static Optional<Map<String, Double>> shares(Map<String, Double> logProbabilities, List<String> words) {
        Map<String, Double> shares = new LinkedHashMap<>();
        double sum = 0;
        for (String word : words) {
            double share = logProbabilities.entrySet().stream()
                    .filter(token -> plain(token.getKey()).equals(plain(word)))
                    .mapToDouble(Map.Entry::getValue)
                    .sorted() // A sum that does not depend on the order of a map.
                    .map(StrictMath::exp)
                    .sum();
            shares.put(word, share);
            sum += share;
        }
        double all = sum;
        shares.replaceAll((word, share) -> share / all);
        return all > 0 ? Optional.of(shares) : Optional.empty();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    static Piece read(LayoutSpec.SoftLabel layout, List<TokenScore> scores) {
        return scores.stream()
                .filter(score -> !score.token().isBlank())
                .findFirst()
                .flatMap(first -> shares(first.alternatives(), layout.of()))
                .map(shares -> piece(layout, shares))
                .orElseGet(() -> Piece.lost(
                        "unmapped", "none of the likeliest first words is one of " + String.join(", ", layout.of())));
    }

    private static Piece piece(LayoutSpec.SoftLabel layout, Map<String, Double> shares) {
        String likeliest = layout.of().get(0);
        for (String word : layout.of()) {
            likeliest = shares.getOrDefault(word, 0.0) > shares.getOrDefault(likeliest, 0.0) ? word : likeliest;
        }
        return Piece.of(Map.of(layout.into(), likeliest, layout.shares(), shares));
    }
}
