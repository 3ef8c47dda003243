package io.assay.models.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.Passage;
import io.assay.core.model.ScoredText;
import io.assay.core.model.TokenScore;
import io.assay.core.model.Usage;
import java.util.List;

/**
 * The scores of a text that a completion repeated. A token that begins in the context and ends in the text belongs to the text: its letters
 * could not have been scored otherwise.
 *
 * @param scored the text
 * @param usage what the call cost
 */
public record EchoScores(ScoredText scored, Usage usage) {

    /** @throws io.assay.core.model.ChatFault of kind {@code MALFORMED} where the server did not repeat the prompt with its scores */
    public static EchoScores read(byte[] body, Passage passage) {
        JsonNode answer = Json.answer(body);
        JsonNode logprobs = Json.need(answer, "/choices/0/logprobs");
        JsonNode offsets = Json.need(logprobs, "/text_offset");
        JsonNode scores = Json.need(logprobs, "/token_logprobs");
        String whole = passage.context() + passage.text();
        int length = whole.codePointCount(0, whole.length());
        if (offsets.size() != scores.size() || (length > 0 && offsets.isEmpty())) {
            throw Json.malformed("the server scored " + scores.size() + " tokens at " + offsets.size()
                    + " places: it must repeat the prompt (echo) with its log-probabilities");
        }
        int first = firstOfText(offsets, passage);
        boolean hasFirst = first < scores.size() && !scores.get(first).isNull();
        List<TokenScore> all = CompletionScores.of(logprobs);
        // Tokens without a score stand at the very beginning, so those of the text are the last ones.
        int unscored = offsets.size() - all.size();
        List<TokenScore> text = all.subList(Math.max(0, Math.min(all.size(), first - unscored)), all.size());
        return new EchoScores(new ScoredText(text, hasFirst, false), OpenAi.usage(answer));
    }

    /** Offsets count code points. */
    private static int firstOfText(JsonNode offsets, Passage passage) {
        int start = passage.context().codePointCount(0, passage.context().length());
        int first = 0;
        while (first + 1 < offsets.size() && offsets.get(first + 1).asInt() <= start) {
            first++;
        }
        return first;
    }
}
