package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A step that drafts pass or end at. */
@Meaning("A step that drafts pass or end at.")
public sealed interface CheckSpec extends StepSpec {

    /** Rules about the words of a field. */
    @Meaning("Rules about the words of a field.")
    record Rules(
            @Default("text") String field,
            @Meaning("Words, at least.") Optional<Integer> wordsMin,
            @Meaning("Words, at most.") Optional<Integer> wordsMax,
            @Meaning("Characters, at most.") Optional<Integer> charactersMax,

            @Meaning("Regular expressions, all of which must be found.")
            List<String> matches,

            @Meaning("Regular expressions, none of which may be found.")
            List<String> forbid,

            @Meaning("Words that may not occur, whatever their case.")
            List<String> words,

            @Meaning("Texts it may not begin with.") List<String> begins,

            @Meaning("Templates of texts that must occur, one a line.")
            List<String> holds)
            implements CheckSpec {}

    /** Phrases with which models decline. */
    @Meaning("Drops answers in which the model declines.")
    record Refusal(
            @Default("text") String field,
            @Meaning("Further phrases.") List<String> phrases) implements CheckSpec {}

    /** The language of a field. */
    @Meaning("Drops texts in another language.")
    record Language(
            @Default("text") String field,
            @Meaning("ISO 639-3 codes: eng, deu, fra.") List<String> is) implements CheckSpec {

        public Language {
            Require.that(!is.isEmpty(), "is must name a language");
        }
    }

    /** Two fields must not say the same. */
    @Meaning("Two fields must not be equal.")
    record Differs(String field, String from) implements CheckSpec {}

    /** A field must have one of some values, or a number in a range: what a judge said before. */
    @Meaning("Keeps drafts whose field has one of some values or lies in a range, as after a judge.")
    record Keep(
            String field,

            @Meaning("Templates of values; one must be equal, whatever the case.")
            List<String> is,

            Optional<Double> atLeast,
            Optional<Double> atMost,

            @Default("\"\"") @Meaning("What the drop is called in the ledger.")
            String reason)
            implements CheckSpec {

        public Keep {
            Require.that(!is.isEmpty() || atLeast.isPresent() || atMost.isPresent(), "needs is, at-least or at-most");
        }
    }

    /** A condition must have been obeyed, by rule. */
    @Meaning("A condition must have been obeyed, by a rule for each of its values.")
    record Obeyed(
            String condition,
            @Meaning("Value to its rules.") Map<String, Rules> rules) implements CheckSpec {}

    /** A classifier trained on real data must agree with a condition. */
    @Meaning("A classifier, trained on labelled data, must agree with the condition drawn.")
    record Agrees(
            @Default("label") String condition,
            @Default("text") String field,
            @Meaning("Labelled data it is trained on.") String from,
            Map<String, String> map,

            @Default("0.5") @Meaning("The probability of the value drawn, at least.")
            double atLeast)
            implements CheckSpec {}

    /** Nothing like it may be there already. */
    @Meaning("Nothing like it may have been accepted already.")
    record Novelty(
            @Default("text") String field,
            @Default("rouge-l") Measure by,

            @Default("0.7") @Meaning("Drops what is more similar than this; exact ignores it.")
            double above,

            @Default("true") @Meaning("Whether demonstrations and seeds count as well.")
            boolean given)
            implements CheckSpec {

        public Novelty {
            Require.that(above > 0 && above <= 1, "above must lie above 0 and up to 1, but was %s", above);
        }
    }

    /** What novelty is measured by. */
    enum Measure {
        /** Equal up to case, white space and punctuation. */
        EXACT,
        /** Longest common subsequence of words, exact. */
        ROUGE_L,
        /** Estimated Jaccard similarity of runs of three words. */
        MINHASH,
        /** Cosine of embeddings. */
        EMBEDDING
    }

    /** Words of demonstrations or of the prompt itself in the answer. */
    @Meaning("Drops answers that repeat demonstrations or the prompt's own words.")
    record Leak(
            @Default("text") String field,

            @Default("8") @Meaning("Words in a row that a demonstration shares with it; 0 for none looked at.")
            int demonstrations,

            @Default("0") @Meaning("Words in a row that the prompts asked share with it; 0 for none looked at.")
            int prompt,

            @Meaning("Phrases that only the prompt would say: given prompt.")
            List<String> phrases)
            implements CheckSpec {}

    /** A field must rest on a text: enough of its runs of words stand there. */
    @Meaning("A field must rest on a text: a share of its runs of words must stand there.")
    record Grounded(
            @Default("text") String field,
            @Meaning("The text, a template.") String in,
            @Default("2") @Meaning("Words in a run.") int words,

            @Default("0.3") @Meaning("The share of the field's runs, at least.")
            double atLeast)
            implements CheckSpec {

        public Grounded {
            Require.that(words >= 1, "words must be at least 1, but was %d", words);
            Require.that(atLeast > 0 && atLeast <= 1, "at-least must lie above 0 and up to 1, but was %s", atLeast);
        }
    }

    /** Fields that make a row of a table. */
    @Meaning("Drops what is no row of a table: unknown categories, words for numbers, broken constraints, copies.")
    record ValidRow(
            @Meaning("The table, for kinds and categories of its columns.")
            String from,

            @Meaning("A schema, for kinds of columns and constraints.")
            Optional<String> schema,

            @Default("false") @Meaning("Whether a row of the table may come again.")
            boolean copies)
            implements CheckSpec {}

    /** Test items that must not be in training data. */
    @Meaning("Drops what shares a run of words with a benchmark.")
    record Contamination(
            @Default("text") String field,
            @Meaning("The benchmark's file.") String from,
            Map<String, String> map,

            @Default("13") @Meaning("Words in a row; a shorter item counts as a whole.")
            int words)
            implements CheckSpec {

        public Contamination {
            Require.that(words >= 3, "words must be at least 3, but was %d", words);
        }
    }

    /** An answer of mathematics must be proved equal to a known one. */
    @Meaning("An answer of mathematics must be proved equal to a known one: 1/2, 0.5 and \\frac{2}{4} are the same.")
    record SameAnswer(
            @Default("answer") @Meaning("The field of the answer; it may be a text that ends with it.")
            String field,

            @Meaning("The known answer, a template.") String as)
            implements CheckSpec {}

    /** Code must pass its tests, in the sandbox. */
    @Meaning("Code must pass its tests, run in the sandbox: no network, no files, bounded time and memory.")
    record PassesTests(
            @Default("code") @Meaning("The field of the code; of a text with a block of code, the block.")
            String field,

            @Meaning("The tests, a template: statements below the code that fail where it is wrong.")
            String tests,

            @Default("python") io.assay.verify.sandbox.Language language)
            implements CheckSpec {}
}
