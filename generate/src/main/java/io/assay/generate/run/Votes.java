package io.assay.generate.run;

import io.assay.generate.parse.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Several answers to one prompt, of which the one that most agree with is taken (self-consistency, Wang et al. 2023, arXiv:2203.11171). */
final class Votes {

    /**
     * The answer of the majority, and the share that agrees with it.
     *
     * @param share of all answers, those that cannot be used included
     */
    record Majority(Piece piece, double share) {}

    private Votes() {}

    /**
     * Answers agree whose field is equal up to case and white space; of equally many votes the answer that came first is taken.
     *
     * @param pieces one of each answer
     */
    static Majority count(List<Piece> pieces, String field) {
        Map<String, Piece> first = new LinkedHashMap<>();
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece.lost().isEmpty()) {
                String said = String.valueOf(piece.fields().get(field))
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
                first.putIfAbsent(said, piece);
                votes.merge(said, 1, Integer::sum);
            }
        }
        int most = votes.values().stream().mapToInt(n -> n).max().orElse(0);
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .findFirst()
                .map(vote ->
                        new Majority(first.getOrDefault(vote.getKey(), pieces.get(0)), (double) most / pieces.size()))
                .orElseGet(() -> new Majority(pieces.get(0), 0));
    }
}
