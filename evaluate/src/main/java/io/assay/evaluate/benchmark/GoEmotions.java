package io.assay.evaluate.benchmark;

import io.assay.core.Fields;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GoEmotions: any number of 28 emotions a text. The original TSV has text, numbers with commas, id; hubs a list of numbers; the raw file a row a rater with a column of 0 or 1 an
 * emotion, of which those stand that two raters gave (Demszky et al. 2020, arXiv:2005.00547, section 3).
 */
record GoEmotions() implements Benchmark.OfSamples {

    private static final List<String> NAMES = List.of(
            ("admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval"
                            + " disgust embarrassment excitement fear gratitude grief joy love nervousness optimism pride"
                            + " realization relief remorse sadness surprise neutral")
                    .split(" "));
    private static final int RATERS_LEAST = 2;

    @Override
    public Optional<Question> question(Sample sample) {
        Fields fields = sample.fields();
        if (fields.value("admiration").isPresent()) {
            return Optional.of(raw(sample));
        }
        return fields.value("labels")
                .or(() -> fields.value("column2"))
                .or(() -> fields.value("label"))
                .map(value -> question(sample, fields.text("column3").orElse(sample.id()), "", names(value)));
    }

    private static Question question(Sample sample, String id, String group, List<String> names) {
        return new Question(id, sample.text(), new Gold.Labels(names), group);
    }

    private static List<String> names(Object value) {
        List<String> written = value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : Arrays.asList(String.valueOf(value).split(","));
        return written.stream()
                .map(one -> new Labelled(NAMES, 0).name(one.strip()))
                .toList();
    }

    private static final String RATER = "rater";

    private static Question raw(Sample sample) {
        List<String> given = NAMES.stream()
                .filter(name -> sample.fields().number(name).orElse(0.0) == 1)
                .toList();
        return question(sample, sample.fields().text("id").orElse(sample.id()), RATER, given);
    }

    @Override
    public List<Question> together(List<Question> questions) {
        Map<String, List<Question>> byId = new LinkedHashMap<>();
        questions.forEach(
                one -> byId.computeIfAbsent(one.id(), any -> new ArrayList<>()).add(one));
        return byId.values().stream()
                .map(GoEmotions::agreed)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Question> agreed(List<Question> raters) {
        Question first = raters.get(0);
        if (!first.group().equals(RATER)) {
            return Optional.of(first);
        }
        List<String> names = NAMES.stream()
                .filter(name -> raters.stream()
                                .filter(one ->
                                        ((Gold.Labels) one.gold()).names().contains(name))
                                .count()
                        >= RATERS_LEAST)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(first.id(), first.text(), new Gold.Labels(names), ""));
    }
}
