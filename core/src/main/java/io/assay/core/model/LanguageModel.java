package io.assay.core.model;

import java.util.List;

/** A model that says how likely a given text is. Safe for use from many threads. */
public interface LanguageModel {

    /** Name and version: equal ids give equal scores. */
    String id();

    /** How many tokens of context and text it takes together. */
    int contextTokens();

    /** The scores of each passage, in their order. Those of one never depend on the others. */
    List<ScoredText> score(List<Passage> passages);
}
