package io.assay.audit.text;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language of the text by its character n-grams, as an ISO 639-3 code; {@link #TOO_SHORT} for fewer letters than it takes to tell.
 */
record LanguageOf() implements Feature<String> {

    /** ISO 639-3 for undetermined. */
    static final String TOO_SHORT = "und";

    private static final int LETTERS_LEAST = 20;
    /** The beginning is enough to tell; the rest costs time. */
    private static final int CHARACTERS_MAX = 500;

    /** Loaded when first asked for. */
    private static final class Model {
        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = Objects.requireNonNull(
                    LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin"),
                    "opennlp-models-langdetect is not on the class path")) {
                return new LanguageDetectorModel(in);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }

    private static final ThreadLocal<LanguageDetectorME> DETECTORS =
            ThreadLocal.withInitial(() -> new LanguageDetectorME(Model.MODEL));

    @Override
    public Optional<Key> key(Observation observation) {
        return Optional.of(new Key("language", List.of(begin(observation.text()))));
    }

    @Override
    public List<Answer<String>> compute(List<Observation> batch, Services services) {
        List<Answer<String>> answers = new ArrayList<>(batch.size());
        for (Observation observation : batch) {
            answers.add(Answer.of(tell(observation.text())));
        }
        return answers;
    }

    /** The language of a text, or {@link #TOO_SHORT}. */
    static String tell(String text) {
        return language(begin(text));
    }

    private static String begin(String text) {
        int end = Math.min(CHARACTERS_MAX, text.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static String language(String text) {
        long letters = text.codePoints()
                .filter(Character::isLetter)
                .limit(LETTERS_LEAST)
                .count();
        return letters < LETTERS_LEAST
                ? TOO_SHORT
                : DETECTORS.get().predictLanguage(text).getLang();
    }
}
