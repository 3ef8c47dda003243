package io.assay.lm;

import io.assay.core.model.Finish;
import io.assay.core.model.Reply;
import io.assay.core.model.TokenScore;
import io.assay.core.model.Usage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** An answer while it is written: its strands, and what was drawn so far. */
final class Answer implements AutoCloseable {

    private final Request request;
    private final Vocabulary vocabulary;
    private final Promise promise;
    private final List<Strand> strands;
    private final int cached;
    private final Optional<Grammar> grammar;
    private final Draw draw;
    private final AnswerText text;
    private final BitSet promptTokens = new BitSet();
    private final BitSet answerTokens = new BitSet();
    private final List<TokenScore> scores = new ArrayList<>();
    /** Where the tokens of the scores begin in the text. */
    private final List<Integer> starts = new ArrayList<>();

    private int written;

    Answer(Request request, NativeModel model, Vocabulary vocabulary, Promise promise, List<Strand> strands) {
        this.request = request;
        this.vocabulary = vocabulary;
        this.promise = promise;
        this.strands = List.copyOf(strands);
        cached = strands.get(0).size();
        grammar = request.grammar().map(gbnf -> Grammar.open(model, vocabulary, gbnf));
        draw = new Draw(
                request.sampling().temperature(), request.sampling().topP(), new SplittableRandom(request.seed()));
        text = new AnswerText(request.sampling().stop());
        Arrays.stream(request.prompt()).forEach(promptTokens::set);
    }

    List<Strand> strands() {
        return strands;
    }

    Promise promise() {
        return promise;
    }

    /** Whether all strands were read to their end. */
    boolean ready() {
        return strands.stream().allMatch(strand -> strand.waiting() == 0);
    }

    /** Draws the next token; why the answer ended, if it did. */
    Optional<Finish> next() {
        int token = choose();
        written++;
        if (vocabulary.ends(token)) {
            return Optional.of(Finish.STOP);
        }
        starts.add(text.length());
        if (request.sampling().topLogProbabilities() > 0) {
            scores.add(score(token));
        }
        answerTokens.set(token);
        if (text.add(vocabulary.bytes(token))) {
            return Optional.of(Finish.STOP);
        }
        if (written >= request.sampling().maxTokens() || strands.stream().anyMatch(Strand::full)) {
            return Optional.of(Finish.LENGTH);
        }
        strands.forEach(strand -> strand.goOn(token));
        return Optional.empty();
    }

    private int choose() {
        List<float[]> others = strands.stream().skip(1).map(Strand::logits).toList();
        double[] logits = request.steering().moved(strands.get(0).logits(), others, promptTokens, answerTokens);
        int token = draw.token(logits);
        if (grammar.isPresent()) {
            // Most draws are allowed: to look at one token is much cheaper than at all. A second draw keeps the
            // distribution.
            if (!grammar.get().allows(token)) {
                grammar.get().restrict(logits);
                token = draw.token(logits);
            }
            grammar.get().accept(token);
        }
        return token;
    }

    /** The model's own log-probability, before it was steered. */
    private TokenScore score(int token) {
        float[] logits = strands.get(0).logits();
        Likelihoods likelihoods = Likelihoods.of(logits);
        return new TokenScore(
                vocabulary.text(token),
                likelihoods.logProbability(logits[token]),
                Optional.of(likelihoods.spread()),
                LocalScores.alternatives(logits, likelihoods, request.sampling().topLogProbabilities(), vocabulary));
    }

    Reply reply(Finish finish, String model) {
        long kept = starts.stream().filter(start -> start < text.length()).count();
        return new Reply(
                text.text(),
                List.of(),
                finish,
                new Usage(request.prompt().length, written, cached),
                scores.subList(0, (int) Math.min(kept, scores.size())),
                model,
                "");
    }

    @Override
    public void close() {
        grammar.ifPresent(Grammar::close);
        strands.forEach(Strand::release);
    }
}
