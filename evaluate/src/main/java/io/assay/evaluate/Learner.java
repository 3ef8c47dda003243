package io.assay.evaluate;

/** What learns from labelled texts, as a plan writes it: the name of the record with its keys. */
public sealed interface Learner permits LogisticRegression, NaiveBayes {

    /** Learns from some rows and tells the labels of others. */
    Labelling label(LabelledTexts training, LabelledTexts test, Bench bench);

    /** In one line for people. */
    String say();

    /** Whether texts must have been embedded. */
    boolean embeds();
}
