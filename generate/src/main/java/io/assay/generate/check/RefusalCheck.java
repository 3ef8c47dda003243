package io.assay.generate.check;

import io.assay.generate.Draft;
import io.assay.generate.plan.CheckSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Phrases with which models decline: at the beginning of a text, or such as nobody else says anywhere. */
record RefusalCheck(CheckSpec.Refusal spec) implements Check {

    private static final List<String> BEGINNINGS = List.of(
            "i'm sorry",
            "i am sorry",
            "sorry, but i",
            "sorry, i can",
            "i cannot",
            "i can't",
            "i can not",
            "i'm unable",
            "i am unable",
            "i won't be able",
            "i'm not able",
            "i am not able",
            "unfortunately, i",
            "i must decline",
            "i apologize, but",
            "i apologise, but");
    private static final List<String> ANYWHERE = List.of(
            "as an ai language model",
            "as an ai model",
            "as a language model",
            "as an ai assistant, i",
            "i'm just an ai",
            "i am just an ai",
            "against my programming",
            "violates my guidelines",
            "i don't have personal opinions");

    @Override
    public Draft test(String step, Draft draft) {
        String plain = draft.text(spec.field())
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .strip();
        String start = plain.replaceFirst("^[^\\p{L}\\p{N}]+", "");
        return Stream.concat(
                        BEGINNINGS.stream().filter(start::startsWith),
                        Stream.concat(
                                        ANYWHERE.stream(),
                                        spec.phrases().stream().map(phrase -> phrase.toLowerCase(Locale.ROOT)))
                                .filter(plain::contains))
                .findFirst()
                .map(phrase -> draft.rejected(step, "refused", "the model declines: " + phrase))
                .orElse(draft);
    }
}
