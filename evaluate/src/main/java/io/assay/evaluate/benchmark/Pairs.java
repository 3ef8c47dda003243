package io.assay.evaluate.benchmark;

import io.assay.core.Sample;
import java.util.List;
import java.util.Optional;

/** Two sentences of GLUE: 0 and {@code entailment} are one label; -1 is none: it stands where labels are hidden. */
record Pairs(String one, String other) implements Benchmark.OfSamples {

    private static final String HIDDEN = "-1";
    private static final Labelled HUB = new Labelled(List.of("entailment", "not_entailment"), 0);

    @Override
    public Optional<Question> question(Sample sample) {
        Optional<String> first = sample.fields().text(one);
        Optional<String> second = sample.fields().text(other);
        String text = first.isPresent() && second.isPresent() ? first.get() + "\n" + second.get() : sample.text();
        return sample.fields()
                .text("label")
                .filter(label -> !label.strip().equals(HIDDEN))
                .map(label -> new Question(sample.id(), text, new Gold.Labels(List.of(HUB.name(label.strip()))), ""));
    }
}
