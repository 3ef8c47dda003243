package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an answer is laid out, and which fields it becomes. */
@Meaning("How the answer is laid out, and which fields it becomes.")
public sealed interface LayoutSpec {

    /** The answer as it is, without white space around it. */
    @Meaning("The answer as it is.")
    record Text(@Default("text") String into) implements LayoutSpec {}

    /** A numbered or bulleted list: each item is a draft of its own. */
    @Meaning("A numbered or bulleted list: each item becomes a draft of its own.")
    record Items(
            @Default("text") String into,

            @Default("100") @Meaning("Further items are left.")
            int max,

            @Default("false")
            @Meaning("Whether the answer begins inside its first item, as after a prompt that ends with 9.")
            boolean open)
            implements LayoutSpec {

        public Items {
            Require.that(max >= 1 && max <= 1000, "max must lie between 1 and 1000, but was %d", max);
        }
    }

    /** Parts that begin with a label: {@code Question: ... Answer: ...}. */
    @Meaning("Parts that begin with a label each.")
    record Sections(
            @Meaning("Field to the label that begins it.") Map<String, String> labels,
            @Meaning("Fields that may be missing.") List<String> optional,

            @Default("false") @Meaning("Whether the first label begins another draft when it comes again.")
            boolean repeat)
            implements LayoutSpec {

        public Sections {
            Require.that(!labels.isEmpty(), "labels must name a field");
        }
    }

    /** Parts between two marks: {@code [Question] ... [End]}. */
    @Meaning("Parts between two marks each.")
    record Tags(
            @Meaning("Field to its mark at the beginning and at the end.")
            Map<String, List<String>> fields,

            @Meaning("Fields that may be missing.") List<String> optional,

            @Default("false") @Meaning("Whether the parts may come again, each time as another draft.")
            boolean repeat)
            implements LayoutSpec {

        public Tags {
            Require.that(!fields.isEmpty(), "fields must name a field");
            Require.that(
                    fields.values().stream().allMatch(marks -> marks.size() == 2 && !marks.contains("")),
                    "a field needs two marks, its beginning and its end");
        }
    }

    /** Pairs of a name and a value in any order: {@code age is 39, sex is Male}. */
    @Meaning("Pairs of a field and its value in one line, in any order: age is 39, sex is Male.")
    record Pairs(
            List<String> fields,
            @Meaning("Fields that may be missing.") List<String> optional,

            @Default("\" is \"") @Meaning("What stands between a field and its value.")
            String is,

            @Default("\", \"") @Meaning("What stands between two pairs.")
            String between)
            implements LayoutSpec {

        public Pairs {
            Require.that(!fields.isEmpty(), "fields must name a field");
            Require.that(!is.isBlank() && !between.isBlank(), "is and between must hold more than blanks");
        }
    }

    /** JSON: an object, or a list of objects that become a draft each. */
    @Meaning("JSON by a schema: the properties of an object become fields.")
    record Json(
            @Meaning("JSON Schema of one object.") Object schema,

            @Default("false") @Meaning("Whether the answer is a list of such objects, a draft each.")
            boolean list)
            implements LayoutSpec {}

    /** What stands before the closing quotation mark. */
    @Meaning("What stands before the closing quotation mark, as the prompt opened it.")
    record Quote(
            @Default("text") String into, @Default("'\"'") String end) implements LayoutSpec {

        public Quote {
            Require.that(!end.isEmpty(), "end must not be empty");
        }
    }

    /** One of some words, and nothing else that contradicts it. */
    @Meaning("One of some words.")
    record Label(@Default("label") String into, List<String> of) implements LayoutSpec {

        public Label {
            Require.that(of.size() >= 2, "of needs two words at least, but has %d", of.size());
        }
    }

    /** How likely each of some words is as the first word of the answer. */
    @Meaning(
            "How likely each of some words is as the first word of the answer; needs a model that tells log-probabilities.")
    record SoftLabel(
            @Default("label") @Meaning("The field of the likeliest word.")
            String into,

            @Default("label-shares") @Meaning("The field of all words with their probability, which sum to 1.")
            String shares,

            List<String> of)
            implements LayoutSpec {

        public SoftLabel {
            Require.that(of.size() >= 2, "of needs two words at least, but has %d", of.size());
            Require.that(!into.equals(shares), "into and shares must be two fields, but both are %s", into);
        }
    }

    /** A number on a scale. */
    @Meaning("A number on a scale.")
    record Score(
            @Default("score") String into,
            @Default("1") double low,
            @Default("10") double high,

            @Meaning("What stands before the number; the first number counts where it is left out.")
            Optional<String> after)
            implements LayoutSpec {

        public Score {
            Require.that(low < high, "low must be below high, but was %s and %s", low, high);
        }
    }

    /** A conversation: lines that begin with a speaker. */
    @Meaning("A conversation in one answer.")
    record Transcript(
            @Default("messages") String into,
            @Meaning("Role to what its lines begin with.") Map<String, String> speakers,
            @Default("2") int turns)
            implements LayoutSpec {

        public Transcript {
            Require.that(speakers.size() >= 2, "speakers needs two roles at least, but has %d", speakers.size());
        }
    }
}
