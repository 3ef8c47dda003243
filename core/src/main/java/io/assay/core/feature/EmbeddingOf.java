package io.assay.core.feature;

import io.assay.core.Answer;
import io.assay.core.Embedder;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import io.assay.core.kernel.Mix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The embedding of a sample: what stands in its field {@code embedding} (a list, or several columns mapped to it), else the vector that the
 * run's embedder gives its text.
 */
public record EmbeddingOf() implements Feature<double[]> {

    private static final String FIELD = "embedding";

    @Override
    public Optional<String> service() {
        return Optional.of("embedder");
    }

    @Override
    public Optional<Key> key(Observation observation) {
        String given = observation.sample().fields().text(FIELD).orElse("");
        return Optional.of(new Key("embedding", List.of(given, given.isEmpty() ? observation.text() : "")));
    }

    @Override
    public List<Answer<double[]>> compute(List<Observation> batch, Services services) {
        List<Answer<double[]>> answers = new ArrayList<>(batch.size());
        List<Integer> open = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Observation observation : batch) {
            Optional<Object> given = observation.sample().fields().value(FIELD);
            if (given.isPresent()) {
                answers.add(parse(given.get()));
            } else if (observation.text().isBlank()) {
                answers.add(Answer.none("the text is empty"));
            } else {
                open.add(answers.size());
                texts.add(observation.text());
                answers.add(Answer.none("there is no embedder", "give --embedder FOLDER"));
            }
        }
        services.find(Embedder.class).filter(embedder -> !texts.isEmpty()).ifPresent(embedder -> {
            List<double[]> vectors = embedder.embed(texts);
            for (int i = 0; i < vectors.size(); i++) {
                answers.set(open.get(i), Answer.of(vectors.get(i)));
            }
        });
        return answers;
    }

    private static Answer<double[]> parse(Object given) {
        if (!(given instanceof List<?> list) || list.isEmpty()) {
            return Answer.none("the field embedding holds no list of numbers");
        }
        double[] vector = new double[list.size()];
        for (int i = 0; i < vector.length; i++) {
            try {
                vector[i] = list.get(i) instanceof Number number
                        ? number.doubleValue()
                        : Double.parseDouble(String.valueOf(list.get(i)));
            } catch (NumberFormatException notANumber) {
                return Answer.none("the field embedding holds no list of numbers");
            }
            if (!Double.isFinite(vector[i])) {
                return Answer.none("the field embedding holds a number that is not finite");
            }
        }
        return Answer.of(vector);
    }

    /** The same numbers in other dimensions, some turned round: of like length, in a direction that says nothing. */
    @Override
    public Optional<double[]> unrelated(double[] answer, long seed) {
        double[] other = new double[answer.length];
        int[] place = new int[answer.length];
        for (int i = 0; i < place.length; i++) {
            int j = (int) Long.remainderUnsigned(Mix.mix(seed + i * Mix.GOLDEN), i + 1L);
            place[i] = place[j];
            place[j] = i;
        }
        for (int i = 0; i < other.length; i++) {
            other[i] = (Mix.mix(seed ^ place[i]) & 1) == 0 ? answer[place[i]] : -answer[place[i]];
        }
        return Optional.of(other);
    }
}
