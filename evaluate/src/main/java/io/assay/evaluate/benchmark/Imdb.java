package io.assay.evaluate.benchmark;

import io.assay.core.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** IMDb reviews: folders {@code pos} and {@code neg} with a review a file, or 0 for negative and 1 for positive. Other folders have no label. */
record Imdb() implements Benchmark.OfSamples {

    private static final Labelled HUB = new Labelled(List.of("neg", "pos"), 0);

    @Override
    public Optional<Question> question(Sample sample) {
        return sample.fields()
                .text("label")
                .map(HUB::name)
                .or(() -> folder(sample.lineage().source()))
                .filter(List.of("neg", "pos")::contains)
                .map(label ->
                        new Question(sample.id(), Markup.plain(sample.text()), new Gold.Labels(List.of(label)), ""));
    }

    private static Optional<String> folder(String source) {
        return Optional.ofNullable(Path.of(source).getParent())
                .map(Path::getFileName)
                .map(Path::toString);
    }
}
