package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.model.RefusalPhrases;
import io.assay.core.state.Scores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Share of texts in which an assistant refuses or speaks of itself: (1/N) sum of 1[the text begins with or holds a phrase of the list]. The list
 * (refusals.txt in the source) is that of Zou et al. 2023 for beginnings, and phrases that name the assistant or its refusal anywhere;
 * case and the form of apostrophes are ignored.
 *
 * <p>Read: 0 is what data to train on should have, unless refusing is what it teaches. A refusal is the model's answer to the prompt in place of the
 * sample that was wanted; the evidence shows and marks them, the values say which phrases are frequent.
 *
 * <p>Misleads when people in the texts apologise ("Sorry, we are closed" counts, wanted or not), and when a model refuses in other words or
 * another language, which does not count.
 *
 * <p>Worked example: "I'm sorry, but I cannot write that.", "Being sorry is easy." and "As an AI, I have no home.": the first begins with a
 * phrase, the third holds one: 2 of 3, 0.6667.
 */
@About(
        id = "text.refusals",
        spec = "P21",
        summary = "Share of texts in which an assistant refuses",
        modalities = Modality.TEXT,
        source = "Zou et al. 2023 (AdvBench prefixes), arXiv:2307.15043; Liu et al. 2023, arXiv:2311.17600")
@Measures(value = Dimension.VALIDITY, goal = Goal.LOWER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record Refusals() implements SampleMetric {

    private static final String BEGINS = "begins";

    @Override
    public OptionalDouble score(Observation text) {
        return OptionalDouble.of(RefusalPhrases.PUBLISHED.find(text.text()).isPresent() ? 1 : 0);
    }

    @Override
    public void add(Scores scores, Observation text) {
        Optional<RefusalPhrases.Hit> hit = RefusalPhrases.PUBLISHED.find(text.text());
        scores.add(text.sample().ref(), text.rank(), hit.isPresent() ? 1 : 0);
        hit.ifPresent(refusal -> {
            scores.count("phrases." + refusal.phrase(), 1);
            scores.count(BEGINS, refusal.atBeginning() ? 1 : 0);
            scores.show(finding(text, refusal));
        });
    }

    private static Finding finding(Observation text, RefusalPhrases.Hit hit) {
        List<Finding.Mark> marks = List.of(new Finding.Mark(hit.from(), hit.to(), "refusal"));
        return new Finding(List.of(text.sample().ref()), "says \"" + hit.phrase() + "\"", 1, marks, false);
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        Measurement measurement = scores.measurement(context.seed())
                .with("texts", scores.n())
                .with("refusals", scores.ones())
                .with("share-at-beginning", (double) scores.counted(BEGINS) / scores.n())
                .evidence(scores.shown());
        for (String name : scores.counts().keySet()) {
            measurement = name.equals(BEGINS) ? measurement : measurement.with(name, scores.counted(name));
        }
        return measurement;
    }
}
