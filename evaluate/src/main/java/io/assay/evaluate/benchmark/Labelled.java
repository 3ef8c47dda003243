package io.assay.evaluate.benchmark;

import io.assay.core.Sample;
import java.util.List;
import java.util.Optional;

/**
 * A text with one label; {@code column2} holds it in files of arrays [text, label]. A number stands for a name, counted from {@code first}; a number that has none stays a number, which is refused later where the training
 * data has names.
 */
record Labelled(List<String> names, int first) implements Benchmark.OfSamples {

    @Override
    public Optional<Question> question(Sample sample) {
        return sample.fields()
                .text("label")
                .or(() -> sample.fields().text("column2"))
                .map(label ->
                        new Question(sample.id(), sample.text(), new Gold.Labels(List.of(name(label.strip()))), ""));
    }

    String name(String label) {
        boolean number = label.matches("[0-9]{1,4}(\\.0)?");
        int place = number ? Integer.parseInt(label.replace(".0", "")) - first : -1;
        return place >= 0 && place < names.size() ? names.get(place) : label;
    }
}
