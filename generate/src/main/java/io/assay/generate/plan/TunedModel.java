package io.assay.generate.plan;

import io.assay.core.kernel.Mix;
import io.assay.generate.prompt.Chance;
import io.assay.generate.prompt.Records;
import io.assay.generate.tune.LogLinearGenerator;
import io.assay.generate.tune.TunableGenerator.Example;
import io.assay.generate.tune.TunableGenerator.Tuned;
import java.util.List;

/**
 * What a step trained on its texts.
 *
 * @param digest of all that it depends on
 */
public record TunedModel(Tuned generator, Long digest) {

    /** Throws {@link IllegalArgumentException} where nothing can be learnt from the records. */
    static TunedModel train(StepSpec.TunedText spec, List<Records> records, long seed) {
        List<Example> examples = records.stream()
                .map(record -> new Example(spec.label().map(record::text).orElse(""), record.text("text")))
                .toList();
        Tuned tuned =
                new LogLinearGenerator().tune(examples, spec.tuning(), Chance.of(seed, "tuned-text " + spec.from()));
        return new TunedModel(tuned, Mix.hash(examples.toString(), seed));
    }
}
