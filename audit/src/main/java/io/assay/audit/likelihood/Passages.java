package io.assay.audit.likelihood;

import io.assay.core.Observation;
import io.assay.core.model.Passage;
import java.util.Locale;
import java.util.Optional;

/** What of a sample a language model is shown. */
enum Passages {
    /** The text, with nothing before it. */
    TEXT {
        @Override
        Optional<Passage> of(Observation sample) {
            return Optional.of(Passage.of(sample.text()));
        }
    },
    /** The text in lower case. */
    LOWER_CASE {
        @Override
        Optional<Passage> of(Observation sample) {
            return Optional.of(Passage.of(sample.text().toLowerCase(Locale.ROOT)));
        }
    },
    /** The same said in other words: the field paraphrase. */
    PARAPHRASE {
        @Override
        Optional<Passage> of(Observation sample) {
            return field(sample, "paraphrase").map(Passage::of);
        }
    },
    /** The text as the answer to the field prompt. */
    ANSWER {
        @Override
        Optional<Passage> of(Observation sample) {
            return field(sample, PROMPT).map(prompt -> new Passage(prompt + BREAK, sample.text()));
        }
    },
    /** The text as the answer to a document (field context) and what was said before (field prompt, which may be missing). */
    GROUNDED {
        @Override
        Optional<Passage> of(Observation sample) {
            return field(sample, "context")
                    .map(document -> new Passage(document + BREAK + before(sample), sample.text()));
        }
    },
    /** The same without the document; a line break stands before the text at least, so that its first token has a score. */
    UNGROUNDED {
        @Override
        Optional<Passage> of(Observation sample) {
            return Optional.of(new Passage(before(sample), sample.text()));
        }
    };

    private static final String PROMPT = "prompt";
    private static final String BREAK = "\n";

    /** The passage; empty where a field is missing. */
    abstract Optional<Passage> of(Observation sample);

    private static Optional<String> field(Observation sample, String name) {
        return sample.sample().fields().text(name).filter(text -> !text.isBlank());
    }

    private static String before(Observation sample) {
        return field(sample, PROMPT).orElse("") + BREAK;
    }

    /** Which field to map where there is no passage. */
    String missing() {
        return switch (this) {
            case PARAPHRASE -> "paraphrase";
            case ANSWER -> PROMPT;
            case GROUNDED -> "context";
            case TEXT, LOWER_CASE, UNGROUNDED -> "text";
        };
    }
}
