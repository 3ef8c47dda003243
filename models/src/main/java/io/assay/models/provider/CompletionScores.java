package io.assay.models.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.TokenScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Log-probabilities as the completions interface tells them: arrays side by side. A token that nothing stands before has none. */
final class CompletionScores {

    private CompletionScores() {}

    static List<TokenScore> of(JsonNode logprobs) {
        JsonNode tokens = logprobs.path("tokens");
        JsonNode scores = logprobs.path("token_logprobs");
        if (tokens.size() != scores.size()) {
            throw Json.malformed(
                    "the answer has " + tokens.size() + " tokens but " + scores.size() + " log-probabilities");
        }
        List<TokenScore> told = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!scores.get(i).isNull()) {
                told.add(new TokenScore(
                        tokens.get(i).asText(),
                        scores.get(i).asDouble(),
                        Optional.empty(),
                        alternatives(logprobs.path("top_logprobs").path(i))));
            }
        }
        return told;
    }

    private static Map<String, Double> alternatives(JsonNode top) {
        Map<String, Double> alternatives = new HashMap<>();
        top.properties()
                .forEach(token ->
                        alternatives.put(token.getKey(), token.getValue().asDouble()));
        return alternatives;
    }
}
