package io.assay.evaluate;

import io.assay.core.Names;
import java.util.Locale;

/** What learns from labelled texts, as a plan writes it: the name of the record with its keys. */
public sealed interface Learner permits DescribedLearner, NaiveBayes {

    /** Learns from some rows and tells the labels of others. */
    Labelling label(LabelledTexts training, LabelledTexts test, Bench bench);

    /** Whether texts must have been embedded. */
    boolean embeds();

    /** In one line for people: {@code logistic-regression[features=words,c=1.0]}. */
    default String say() {
        String name = getClass().getSimpleName();
        String parameters = toString().substring(name.length()).toLowerCase(Locale.ROOT);
        return Names.kebab(name) + (parameters.equals("[]") ? "" : parameters.replace(", ", ","));
    }
}
