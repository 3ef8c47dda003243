package io.assay.audit.text;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * The main verb of the first sentence of an English text and its direct object, as lemmas with a blank between; {@link #NONE} where there is no such
 * pair.
 */
record VerbNounOf() implements Feature<String> {

    /** No pair. */
    static final String NONE = "";

    /** A first sentence is shorter; the rest costs time. */
    private static final int CHARACTERS_MAX = 500;

    /** How a model is made of its bytes. */
    private interface Maker<M> {
        M make(InputStream in) throws IOException;
    }

    /** What turns text into tagged words; loaded when first asked for, one set a thread. */
    private static final class Tools {
        private static final SentenceModel SENTENCES = load("sentence", SentenceModel::new);
        private static final TokenizerModel TOKENS = load("tokens", TokenizerModel::new);
        private static final POSModel TAGS = load("pos", POSModel::new);
        private static final LemmatizerModel LEMMAS = load("lemmas", LemmatizerModel::new);
        private static final ThreadLocal<Tools> OF_THREAD = ThreadLocal.withInitial(Tools::new);

        final SentenceDetectorME sentences = new SentenceDetectorME(SENTENCES);
        final TokenizerME tokens = new TokenizerME(TOKENS);
        final POSTaggerME tags = new POSTaggerME(TAGS);
        final LemmatizerME lemmas = new LemmatizerME(LEMMAS);

        private static <M> M load(String kind, Maker<M> maker) {
            String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
            try (InputStream in = Objects.requireNonNull(
                    POSModel.class.getResourceAsStream(name), name + " is not on the class path")) {
                return maker.make(in);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }

    @Override
    public Optional<Key> key(Observation observation) {
        return Optional.of(new Key("verb-noun", List.of(begin(observation.text()))));
    }

    @Override
    public List<Answer<String>> compute(List<Observation> batch, Services services) {
        Tools tools = Tools.OF_THREAD.get();
        return batch.stream()
                .map(observation -> Answer.of(pair(tools, begin(observation.text()))))
                .toList();
    }

    /** The first line that is not blank, as far as it is looked at. */
    private static String begin(String text) {
        String line = text.stripLeading().lines().findFirst().orElse("").strip();
        return line.substring(0, Math.min(CHARACTERS_MAX, line.length()));
    }

    private static String pair(Tools tools, String line) {
        String[] sentences = tools.sentences.sentDetect(line);
        if (sentences.length == 0) {
            return NONE;
        }
        String[] words = tools.tokens.tokenize(decapitalised(sentences[0]));
        String[] tags = tools.tags.tag(words);
        return VerbNoun.find(words, tags)
                .map(found -> lemmas(tools, words, tags, found))
                .orElse(NONE);
    }

    /** Taggers take a verb with a capital letter for a name. "I" and "SQL" keep theirs. */
    private static String decapitalised(String sentence) {
        boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
        return word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }

    private static String lemmas(Tools tools, String[] words, String[] tags, VerbNoun found) {
        tags[found.verb()] = "VERB";
        String[] lemmas = tools.lemmas.lemmatize(words, tags);
        return (lemmas[found.verb()] + " " + lemmas[found.noun()]).toLowerCase(Locale.ROOT);
    }
}
