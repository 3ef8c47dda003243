package io.assay.curate.quality;

import io.assay.core.kernel.RepetitionShares;
import java.util.Map;
import java.util.Optional;

/**
 * The repetition rules of Gopher (Rae et al. 2021, arXiv:2112.11446, table A1), as datatrove 0.10 counts: the most frequent n-gram of a short text
 * breaks a rule although it occurs once.
 */
public final class GopherRepetition {

    private GopherRepetition() {}

    /** The first rule that a text breaks. */
    public static Optional<String> broken(String text) {
        if (text.isEmpty()) {
            return Optional.of("empty");
        }
        Map<String, Double> shares = RepetitionShares.of(text).shares();
        return RepetitionShares.LIMITS.entrySet().stream()
                .filter(limit -> shares.getOrDefault(limit.getKey(), 0.0) > limit.getValue())
                .map(limit -> name(limit.getKey()))
                .findFirst();
    }

    private static String name(String share) {
        return share.matches("dup-\\d+-gram")
                ? "duplicated_" + share.replaceAll("\\D", "") + "_n_grams"
                : share.replace('-', '_');
    }
}
