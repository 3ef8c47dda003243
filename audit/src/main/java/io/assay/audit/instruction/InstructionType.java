package io.assay.audit.instruction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 25 instructions that IFEval registers, under the ids it gives them. */
public enum InstructionType {
    EXISTENCE("keywords:existence", KeywordExistence::of),
    FREQUENCY("keywords:frequency", KeywordFrequency::of),
    FORBIDDEN_WORDS("keywords:forbidden_words", ForbiddenWords::of),
    LETTER_FREQUENCY("keywords:letter_frequency", LetterFrequency::of),
    RESPONSE_LANGUAGE("language:response_language", ResponseLanguage::of),
    NUMBER_SENTENCES("length_constraints:number_sentences", NumberSentences::of),
    NUMBER_PARAGRAPHS("length_constraints:number_paragraphs", NumberParagraphs::of),
    NUMBER_WORDS("length_constraints:number_words", NumberWords::of),
    NTH_PARAGRAPH_FIRST_WORD("length_constraints:nth_paragraph_first_word", NthParagraphFirstWord::of),
    NUMBER_PLACEHOLDERS("detectable_content:number_placeholders", NumberPlaceholders::of),
    POSTSCRIPT("detectable_content:postscript", Postscript::of),
    NUMBER_BULLET_LISTS("detectable_format:number_bullet_lists", NumberBulletLists::of),
    CONSTRAINED_RESPONSE("detectable_format:constrained_response", any -> new ConstrainedResponse()),
    NUMBER_HIGHLIGHTED_SECTIONS("detectable_format:number_highlighted_sections", HighlightedSections::of),
    MULTIPLE_SECTIONS("detectable_format:multiple_sections", MultipleSections::of),
    JSON_FORMAT("detectable_format:json_format", JsonAnswer::of),
    TITLE("detectable_format:title", any -> new Title()),
    TWO_RESPONSES("combination:two_responses", any -> new TwoResponses()),
    REPEAT_PROMPT("combination:repeat_prompt", RepeatPrompt::of),
    END_CHECKER("startend:end_checker", EndPhrase::of),
    QUOTATION("startend:quotation", any -> new Quotation()),
    CAPITAL_WORD_FREQUENCY("change_case:capital_word_frequency", CapitalWordFrequency::of),
    ENGLISH_CAPITAL("change_case:english_capital", any -> new EnglishCapital()),
    ENGLISH_LOWERCASE("change_case:english_lowercase", any -> new EnglishLowercase()),
    NO_COMMA("punctuation:no_comma", any -> new NoComma());

    private static final Map<String, InstructionType> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(InstructionType::id, type -> type));
    private static final Set<InstructionType> OF_LANGUAGE =
            Set.of(RESPONSE_LANGUAGE, ENGLISH_CAPITAL, ENGLISH_LOWERCASE);

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
    private final Function<Arguments, Checker> maker;

    InstructionType(String id, Function<Arguments, Checker> maker) {
        this.id = id;
        this.maker = maker;
    }

    public String id() {
        return id;
    }

    /**
     * The checker of an instruction.
     *
     * @throws NotCheckable where the id is not known or an argument is missing
     */
    public static Checker checker(String id, Arguments arguments) {
        InstructionType type = BY_ID.get(id);
        if (type == null) {
            throw new NotCheckable("no instruction has the id " + id);
        }
        return type.maker.apply(arguments);
    }

    /** Whether one of some instructions asks in what language the response is. */
    public static boolean anyOfLanguage(List<String> ids) {
        return ids.stream().anyMatch(id -> BY_ID.containsKey(id) && OF_LANGUAGE.contains(BY_ID.get(id)));
    }
}
