package io.assay.lm;

import io.assay.core.model.LanguageModel;
import io.assay.core.model.Passage;
import io.assay.core.model.ScoredText;
import io.assay.core.model.TokenScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How likely given texts are. Equal passages give equal bits on one machine, whatever was asked before and how many threads compute: each
 * is read alone, in the same pieces. Context and text are split into tokens apart; a model that begins its texts with a token of its own
 * gets it, so that the first token has a score even without context.
 */
final class LocalScores implements LanguageModel {

    private final Loaded loaded;

    LocalScores(Loaded loaded) {
        this.loaded = loaded;
    }

    @Override
    public String id() {
        return loaded.id();
    }

    @Override
    public int contextTokens() {
        return loaded.contextTokens();
    }

    @Override
    public List<ScoredText> score(List<Passage> passages) {
        return score(passages, 0);
    }

    /** The same with the likeliest tokens of each place. */
    List<ScoredText> score(List<Passage> passages, int alternatives) {
        return passages.stream()
                .map(passage -> loaded.call(() -> score(passage, alternatives)))
                .toList();
    }

    private ScoredText score(Passage passage, int alternatives) {
        int[] before = loaded.begun(loaded.beginning(passage.context()));
        int[] text = loaded.beginning(passage.text());
        int room = Math.max(0, contextTokens() - before.length);
        boolean cut = text.length > room;
        if (room == 0) {
            return new ScoredText(List.of(), before.length > 0, true);
        }
        int[] read = cut ? Arrays.copyOf(text, room) : text;
        List<TokenScore> scores = new ArrayList<>();
        loaded.reader().read(before, read, (place, logits) -> scores.add(score(read[place], logits, alternatives)));
        return new ScoredText(scores, before.length > 0, cut);
    }

    private TokenScore score(int token, float[] logits, int alternatives) {
        Likelihoods likelihoods = Likelihoods.of(logits);
        return new TokenScore(
                loaded.vocabulary().text(token),
                likelihoods.logProbability(logits[token]),
                Optional.of(likelihoods.spread()),
                alternatives(logits, likelihoods, alternatives, loaded.vocabulary()));
    }

    /** The likeliest tokens by text; of tokens that write the same the likeliest. */
    static Map<String, Double> alternatives(float[] logits, Likelihoods likelihoods, int count, Vocabulary vocabulary) {
        Map<String, Double> alternatives = new HashMap<>();
        for (int token : Highest.of(logits, count)) {
            alternatives.putIfAbsent(vocabulary.text(token), likelihoods.logProbability(logits[token]));
        }
        return alternatives;
    }
}
