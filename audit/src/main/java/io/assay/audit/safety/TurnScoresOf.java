package io.assay.audit.safety;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Fields;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Scorer;
import io.assay.core.Services;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The toxicity of each turn of a conversation: given in the turns ({@code --map turns=... --map score=...}), else by the scorer. */
record TurnScoresOf() implements Feature<List<TurnScoresOf.Turn>> {

    /**
     * @param model whether the assistant speaks, else the user
     * @param score its toxicity
     */
    record Turn(boolean model, double score) implements Serializable {}

    private static final Set<String> MODEL = Set.of("assistant", "gpt", "model", "bot", "chatgpt", "ai");
    private static final Set<String> USER = Set.of("user", "human", "prompter");
    private static final List<String> TEXTS = List.of("content", "value", "text");
    private static final List<String> ROLES = List.of("role", "from");

    @Override
    public Optional<String> service() {
        return Optional.of("scorer");
    }

    @Override
    public Optional<Key> key(Observation observation) {
        return Optional.of(new Key(
                "turn scores",
                List.of(turns(observation.sample().fields())
                        .map(Object::toString)
                        .orElse(""))));
    }

    private static Optional<List<?>> turns(Fields fields) {
        Optional<Object> turns = fields.value("turns").or(() -> fields.value("messages"));
        return turns.isPresent() && turns.get() instanceof List<?> list ? Optional.of(list) : Optional.empty();
    }

    @Override
    public List<Answer<List<Turn>>> compute(List<Observation> batch, Services services) {
        Optional<Scorer> scorer = Probability.scorer(services, Question.TOXICITY);
        List<Answer<List<Turn>>> answers = new ArrayList<>();
        for (Observation observation : batch) {
            Fields fields = observation.sample().fields();
            answers.add(
                    turns(fields).map(turns -> scored(turns, fields, scorer)).orElse(noConversation()));
        }
        return answers;
    }

    private static Answer<List<Turn>> scored(List<?> turns, Fields fields, Optional<Scorer> scorer) {
        List<Boolean> speakers = new ArrayList<>();
        List<@Nullable Double> scores = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Object turn : turns) {
            if (!(turn instanceof Map<?, ?> map)) {
                return noConversation();
            }
            String role = String.valueOf(first(map, fields, "role", ROLES)).toLowerCase(Locale.ROOT);
            if (!MODEL.contains(role) && !USER.contains(role)) {
                continue; // a system prompt or the answer of a tool
            }
            speakers.add(MODEL.contains(role));
            Object given = first(map, fields, "score", List.of("toxicity"));
            Optional<Double> score = given == null ? Optional.empty() : Probability.parse(given);
            if (given != null && score.isEmpty()) {
                return Answer.none("a score is no number from 0 to 1");
            }
            scores.add(score.orElse(null));
            if (score.isEmpty()) {
                texts.add(String.valueOf(first(map, fields, "text", TEXTS)));
            }
        }
        if (!texts.isEmpty() && scorer.isEmpty()) {
            return Probability.unscored(Question.TOXICITY);
        }
        double[] found = texts.isEmpty() ? new double[0] : scorer.orElseThrow().score(texts);
        List<Turn> scored = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < speakers.size(); i++) {
            Double known = scores.get(i);
            scored.add(new Turn(speakers.get(i), known != null ? known : found[next++]));
        }
        return Answer.of(scored);
    }

    private static <T> Answer<T> noConversation() {
        return Answer.none("no sample is a conversation", "name the column of its turns with --map turns=COLUMN");
    }

    /** The value under what was mapped to a meaning, else under the first of the usual keys. */
    private static @Nullable Object first(Map<?, ?> turn, Fields fields, String meaning, List<String> usual) {
        if (fields.mapping().containsKey(meaning) && turn.containsKey(fields.column(meaning))) {
            return turn.get(fields.column(meaning));
        }
        for (String key : usual) {
            if (turn.get(key) != null) {
                return turn.get(key);
            }
        }
        return null;
    }
}
