package io.assay.audit.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each instruction with responses that follow it and ones that do not. All verdicts but those on sentences and languages are also those of
 * lm_eval 0.4.13, with whose checkers 17,093 random responses were compared once: no verdict differed under {@code LM_EVAL}.
 */
class InstructionTypeTest {

    private record Example(String id, Map<String, Object> arguments, List<String> follow, List<String> fail) {}

    private static Example example(String id, Map<String, Object> arguments, List<String> follow, List<String> fail) {
        return new Example(id, arguments, follow, fail);
    }

    private static final List<Example> EXAMPLES = List.of(
            example(
                    "keywords:existence",
                    Map.of("keywords", List.of("river", "C++")),
                    List.of("Rivers run in c++"),
                    List.of("The river", "C++", "river cpp")),
            example(
                    "keywords:frequency",
                    Map.of("keyword", "go", "relation", "at least", "frequency", 2),
                    List.of("Go, GO!", "gogo"),
                    List.of("go", "no")),
            example(
                    "keywords:frequency",
                    Map.of("keyword", "go", "relation", "less than", "frequency", 2),
                    List.of("go", "no"),
                    List.of("go go")),
            example(
                    "keywords:forbidden_words",
                    Map.of("forbidden_words", List.of("rain", "C++")),
                    List.of("The train rains", "C"),
                    List.of("Rain.", "in c++ now")),
            example(
                    "keywords:letter_frequency",
                    Map.of("letter", "A", "let_relation", "at least", "let_frequency", 2),
                    List.of("Aa", "banana"),
                    List.of("b", "Ab")),
            example(
                    "keywords:letter_frequency",
                    Map.of("letter", "#", "let_relation", "less than", "let_frequency", 3),
                    List.of("# one # two"),
                    List.of("###")),
            example(
                    "length_constraints:number_sentences",
                    Map.of("relation", "less than", "num_sentences", 3),
                    List.of("Dr. No came. He left!", "One"),
                    List.of("One. Two. Three.")),
            example(
                    "length_constraints:number_paragraphs",
                    Map.of("num_paragraphs", 2),
                    List.of("a\n***\nb", "***\na\n***\nb\n***", "a***b"),
                    List.of("a\n\nb", "a *** *** b", "a")),
            example(
                    "length_constraints:number_words",
                    Map.of("relation", "at least", "num_words", 3),
                    List.of("one two three", "it's one"),
                    List.of("one two", "a-b")),
            example(
                    "length_constraints:nth_paragraph_first_word",
                    Map.of("num_paragraphs", 2, "nth_paragraph", 2, "first_word", "Then"),
                    List.of(
                            "First\n\nThen it rained",
                            "First\n\n'then, it",
                            "First\n\n\n\nThen",
                            "\n\nFirst\n\n\"Then\""),
                    List.of("Then\n\nFirst", "First\n\nThen\n\nlast", "First\nThen")),
            example(
                    "detectable_content:number_placeholders",
                    Map.of("num_placeholders", 2),
                    List.of("Dear [name], of [place]", "[[a]] [b] [c]"),
                    List.of("Dear [name]", "[a\nb] [c]")),
            example(
                    "detectable_content:postscript",
                    Map.of("postscript_marker", "P.S."),
                    List.of("Bye.\nP.S. More", "p. s. more"),
                    List.of("Bye. PS more", "P.P.S more")),
            example(
                    "detectable_content:postscript",
                    Map.of("postscript_marker", "P.P.S"),
                    List.of("P.P.S more", "p. p. s more"),
                    List.of("P.S. more")),
            example(
                    "detectable_format:number_bullet_lists",
                    Map.of("num_bullets", 2),
                    List.of("* a\n* b", "- a\n  * b", "Two:\n* a\n\n-b\nend"),
                    List.of("* a", "* a\n* b\n* c", "** a\n** b")),
            example(
                    "detectable_format:constrained_response",
                    Map.of(),
                    List.of("My answer is yes.", "Well: My answer is maybe. So"),
                    List.of("my answer is no.", "My answer is no")),
            example(
                    "detectable_format:number_highlighted_sections",
                    Map.of("num_highlights", 2),
                    List.of("*a* and **b**", "*a* *b*"),
                    List.of("*a*", "** ** * *", "*a\nb* *c*")),
            example(
                    "detectable_format:multiple_sections",
                    Map.of("section_spliter", "SECTION", "num_sections", 2),
                    List.of("SECTION 1\na\nSECTION 2\nb", "SECTION1 SECTION2"),
                    List.of("Section 1\nSection 2", "SECTION 1", "SECTION one SECTION two")),
            example(
                    "detectable_format:json_format",
                    Map.of(),
                    List.of("{\"a\": [1, null]}", "```json\n{}\n```", "3", " \"text\" "),
                    List.of("{a: 1}", "{} {}", "Here: {}", "NaN", "")),
            example(
                    "detectable_format:title",
                    Map.of(),
                    List.of("<<A day>>\nIt was", "so <<<x>>>"),
                    List.of("<A day>", "<< >>", "<<a\nb>>")),
            example(
                    "combination:two_responses",
                    Map.of(),
                    List.of("a******b", "a\n******\nb\n******"),
                    List.of("a", "a******a", "a******b******c", "a************b")),
            example(
                    "combination:repeat_prompt",
                    Map.of("prompt_to_repeat", "Say it. "),
                    List.of("say it. It!", "Say it."),
                    List.of("It! Say it.", "Say")),
            example(
                    "startend:end_checker",
                    Map.of("end_phrase", "The end. "),
                    List.of("So: the END.", "\"The end.\" "),
                    List.of("The end. Not", "The end")),
            example(
                    "startend:quotation",
                    Map.of(),
                    List.of("\"a\"", " \"a \"b\" c\" "),
                    List.of("\"", "\"a\" b", "'a'")),
            example(
                    "change_case:capital_word_frequency",
                    Map.of("capital_relation", "at least", "capital_frequency", 2),
                    List.of("NASA and I", "IT'S", "A-B C"),
                    List.of("Nasa and I", "2 3 !")),
            example("punctuation:no_comma", Map.of(), List.of("a; b"), List.of("a, b")));

    static Stream<Example> examples() {
        return EXAMPLES.stream();
    }

    private static boolean follows(String id, Map<String, Object> arguments, Published published, String text) {
        Checker checker = InstructionType.checker(id, new Arguments(arguments, published, Optional.empty(), 7));
        return Strictness.STRICT.follows(checker, new Response(text, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void tellsWhatFollowsFromWhatDoesNot(Example example) {
        example.follow.forEach(text -> assertTrue(follows(example.id, example.arguments, Published.FIXED, text), text));
        example.fail.forEach(text -> assertFalse(follows(example.id, example.arguments, Published.FIXED, text), text));
    }

    @Test
    void everyInstructionHasAnExample() {
        Set<String> shown = EXAMPLES.stream().map(Example::id).collect(Collectors.toSet());
        Set<String> known = Arrays.stream(InstructionType.values())
                .map(InstructionType::id)
                .filter(id -> !InstructionType.anyOfLanguage(List.of(id)))
                .collect(Collectors.toSet());
        assertEquals(known, shown);
        assertEquals(25, InstructionType.values().length);
    }

    @Test
    void asksForALanguage() {
        Map<String, String> languages = Map.of("Bonjour", "fra", "HELLO", "eng", "hello", "eng", "SALAM", "pes");
        Response french = new Response("Bonjour", languages);
        assertTrue(language("fr").follows(french));
        assertFalse(language("de").follows(french));
        assertTrue(language("fa").follows(french.with("SALAM")));
        assertTrue(language("zh-cn").follows(new Response("你好", Map.of("你好", "cmn"))));
        assertTrue(language("de").follows(french.with("short")), "too short to tell");
        assertTrue(new EnglishCapital().follows(french.with("HELLO")));
        assertFalse(new EnglishCapital().follows(french.with("hello")));
        assertFalse(new EnglishCapital().follows(french.with("SALAM")));
        assertTrue(new EnglishLowercase().follows(french.with("hello")));
        assertFalse(new EnglishLowercase().follows(french.with("HELLO")));
        assertThrows(NotCheckable.class, () -> language("qq"));
    }

    private static Checker language(String code) {
        return InstructionType.checker(
                "language:response_language",
                new Arguments(Map.of("language", code), Published.FIXED, Optional.empty(), 0));
    }

    @Test
    void aBlankResponseFollowsNothing() {
        assertFalse(follows("punctuation:no_comma", Map.of(), Published.FIXED, " \n"));
    }

    @Test
    void theDefectsOfThePublishedCheckersAreAVariant() {
        Map<String, Object> second = Map.of("num_paragraphs", 2, "nth_paragraph", 2, "first_word", "then");
        String gap = "First\n\n\n\nThen";
        assertTrue(follows("length_constraints:nth_paragraph_first_word", second, Published.FIXED, gap));
        assertFalse(follows("length_constraints:nth_paragraph_first_word", second, Published.IFEVAL_ORIGINAL, gap));
        Map<String, Object> sign = Map.of("letter", "#", "let_relation", "at least", "let_frequency", 3);
        assertTrue(follows("keywords:letter_frequency", sign, Published.FIXED, "###"));
        assertFalse(follows("keywords:letter_frequency", sign, Published.IFEVAL_ORIGINAL, "###"));
        Map<String, Object> pattern = Map.of("keywords", List.of("a.c"));
        assertFalse(follows("keywords:existence", pattern, Published.FIXED, "abc"));
        assertTrue(follows("keywords:existence", pattern, Published.IFEVAL_ORIGINAL, "abc"));
        assertTrue(follows("detectable_format:json_format", Map.of(), Published.LM_EVAL, "NaN"));
    }

    @Test
    void lmEvalTakesZeroForNotGiven() {
        Map<String, Object> none = Map.of("keyword", "go", "relation", "at least", "frequency", 0);
        assertTrue(follows("keywords:frequency", none, Published.FIXED, "stay"));
        assertTrue(follows("keywords:frequency", none, Published.IFEVAL_ORIGINAL, "stay"));
        // Drawn from 1 to 3 in the place of 0.
        assertFalse(follows("keywords:frequency", none, Published.LM_EVAL, "stay"));
        assertTrue(follows("keywords:frequency", none, Published.LM_EVAL, "go go go"));
    }

    @Test
    void whatIsMissingCannotBeChecked() {
        assertThrows(
                NotCheckable.class, () -> follows("length_constraints:number_words", Map.of(), Published.FIXED, "any"));
        assertThrows(NotCheckable.class, () -> follows("keywords:existence", Map.of(), Published.LM_EVAL, "any"));
        assertThrows(NotCheckable.class, () -> follows("length:unknown", Map.of(), Published.FIXED, "any"));
        assertThrows(
                NotCheckable.class,
                () -> follows(
                        "length_constraints:number_words",
                        Map.of("relation", "exactly", "num_words", 3),
                        Published.FIXED,
                        "any"));
    }

    @Test
    void looseTakesFirstAndLastLineAndAsterisksAway() {
        assertEquals(
                List.of("a\n*b*\nc", "a\nb\nc", "*b*\nc", "a\n*b*", "*b*", "b\nc", "a\nb", "b"),
                Strictness.LOOSE.forms("a\n*b*\nc"));
        Checker quotation = InstructionType.checker(
                "startend:quotation", new Arguments(Map.of(), Published.FIXED, Optional.empty(), 0));
        Response wrapped = new Response("Sure:\n\"yes\"\nBye", Map.of());
        assertFalse(Strictness.STRICT.follows(quotation, wrapped));
        assertTrue(Strictness.LOOSE.follows(quotation, wrapped));
    }

    @Test
    void countsSentences() {
        assertEquals(0, Sentences.count(" ... "));
        assertEquals(1, Sentences.count("No mark"));
        assertEquals(2, Sentences.count("Mr. and Mrs. Smith of St. Ives came at 3.30 p.m. on foot. They left."));
        assertEquals(2, Sentences.count("\"Who is it?\" she asked. \"Me!\""));
        assertEquals(3, Sentences.count("He said \"Go.\" She went... He stayed"));
        assertEquals(2, Sentences.count("1. Open the door.\n2. Close it."));
        assertEquals(3, Sentences.count("See No. 5 of J. Doe. No. He wrote it"));
        assertEquals(2, Sentences.count("今日は。元気です。"));
        assertEquals(3, Sentences.count("Wait!!! What?! OK."));
    }
}
