package io.assay.evaluate.benchmark;

import io.assay.core.Fields;
import io.assay.core.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AG News. The original CSV has no head, counts classes from 1 and parts title and description; hubs count from 0 and have one text. Both write a backslash for a line
 * break and leave some entities of HTML.
 */
record AgNews() implements Benchmark.OfSamples {

    private static final List<String> NAMES = List.of("World", "Sports", "Business", "Sci/Tech");
    private static final Labelled ORIGINAL = new Labelled(NAMES, 1);
    private static final Labelled HUB = new Labelled(NAMES, 0);

    @Override
    public Map<String, String> mapping() {
        return Map.of("text", "column3");
    }

    @Override
    public Optional<Question> question(Sample sample) {
        Fields fields = sample.fields();
        Optional<String> number = fields.text("column1");
        return number.isPresent()
                ? number.map(label -> question(
                        sample,
                        fields.text("column2").orElse("") + "\n"
                                + fields.text("column3").orElse(""),
                        ORIGINAL.name(label)))
                : fields.text("label").map(label -> question(sample, sample.text(), HUB.name(label)));
    }

    private static Question question(Sample sample, String text, String label) {
        return new Question(sample.id(), Markup.plain(text.replace("\\", "\n")), new Gold.Labels(List.of(label)), "");
    }
}
