package io.assay.evaluate.benchmark;

import io.assay.core.Sample;
import io.assay.verify.maths.Boxed;
import java.util.List;
import java.util.Optional;

/** MATH: a problem, and a solution whose last {@code \boxed} holds the answer; a solution without one has no gold. */
record Maths() implements Benchmark.OfSamples {

    @Override
    public Optional<Question> question(Sample sample) {
        Optional<String> answer = sample.fields().text("solution").flatMap(Boxed::last);
        String group = sample.fields().text("type").orElse("") + " "
                + sample.fields().text("level").orElse("");
        return answer.flatMap(right -> sample.fields()
                .text("problem")
                .map(text -> new Question(sample.id(), text, new Gold.Texts(List.of(right)), group.strip())));
    }
}
