package io.assay.evaluate.benchmark;

import io.assay.core.Require;
import java.util.List;

/** What the right answer to a question is. */
public sealed interface Gold {

    /** The names of its labels: one, or any number where a row may have several. */
    record Labels(List<String> names) implements Gold {

        public Labels {
            names = List.copyOf(names);
        }
    }

    /**
     * Parts of a text.
     *
     * @param context the text
     * @param answers parts that are right, each of which would do
     */
    record Spans(String context, List<Span> answers) implements Gold {

        public Spans {
            answers = List.copyOf(answers);
            Require.that(!answers.isEmpty(), "a question that is to be answered from a text needs an answer");
        }
    }

    /**
     * Some of several choices.
     *
     * @param right which of them are right, one a choice
     */
    record Choices(List<String> choices, List<Boolean> right) implements Gold {

        public Choices {
            choices = List.copyOf(choices);
            right = List.copyOf(right);
            Require.that(choices.size() == right.size(), "%d choices had %d verdicts", choices.size(), right.size());
            Require.that(right.contains(true), "one choice at least must be right");
        }
    }

    /** Texts, each of which would do. */
    record Texts(List<String> references) implements Gold {

        public Texts {
            references = List.copyOf(references);
            Require.that(!references.isEmpty(), "there must be a reference");
        }
    }
}
