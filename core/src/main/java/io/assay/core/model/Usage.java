package io.assay.core.model;

/**
 * What a call cost.
 *
 * @param promptTokens tokens read
 * @param answerTokens tokens written
 * @param cachedTokens of the tokens read, those the provider had from before
 */
public record Usage(long promptTokens, long answerTokens, long cachedTokens) {

    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage plus(Usage other) {
        return new Usage(
                promptTokens + other.promptTokens,
                answerTokens + other.answerTokens,
                cachedTokens + other.cachedTokens);
    }
}
