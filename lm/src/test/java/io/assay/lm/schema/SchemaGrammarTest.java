package io.assay.lm.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.model.ChatFault;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges and refusals, by hand. That what is written is valid is tried with a model in {@link SchemaAnswersTest}. */
class SchemaGrammarTest {

    private static final Pattern WORDS = Pattern.compile(" ");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0, 9",
        "5, 5",
        "7, 13",
        "1, 100",
        "99, 101",
        "-5, 5",
        "-100, -1",
        "-17, -3",
        "38, 4271",
        "1000, 1099",
        "-1, 0",
        "109, 190"
    })
    void aRangeHoldsExactlyTheWholeNumbersFromOneEndToTheOther(long low, long high) {
        String pattern = String.join("|", new WholeRange(low, high).alternatives())
                .replace("\"-\"", "-")
                .replace(" ", "");
        for (long number = low - 1100; number <= high + 1200; number++) {
            assertEquals(
                    number >= low && number <= high, Long.toString(number).matches(pattern), number + " in " + pattern);
        }
    }

    @Test
    void emptyRangesHaveNoAlternatives() {
        assertEquals(List.of(), new WholeRange(3, 2).alternatives());
        assertEquals(List.of("[2]"), new WholeRange(2, 2).alternatives());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"minimum\": 0, \"maximum\": 1} | 0 1 0.5 0.999 | -0.5 1.5 2",
                "{\"exclusiveMinimum\": 0, \"exclusiveMaximum\": 1} | 0.5 0.01 | 0 1 0.0 0.00 1.0",
                "{\"minimum\": -2, \"exclusiveMaximum\": 0} | -2 -1 -1.5 -0.1 -1.999 | -2.5 0 -0.0 0.1",
                "{\"minimum\": 1.5, \"maximum\": 3.5} | 2 3 2.7 | 1 1.4 3.6 4",
            })
    void decimalsStayWithinTheirBounds(String schema, String inside, String outside) throws Exception {
        String pattern = String.join(
                        "|",
                        NumberBounds.of(new ObjectMapper().readTree(schema)).numbers())
                .replace("\".\"", "[.]")
                .replace("\"", "")
                .replace(" ", "");
        for (String number : WORDS.splitAsStream(inside).toList()) {
            assertTrue(number.matches(pattern), number + " in " + pattern);
        }
        for (String number : WORDS.splitAsStream(outside).toList()) {
            assertTrue(!number.matches(pattern), number + " not in " + pattern);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"string\", \"pattern\": \"a+\"} | uses pattern",
                "{\"type\": \"object\", \"properties\": {\"x\": {\"not\": {}}}} | #/properties/x uses not",
                "{\"type\": \"array\", \"uniqueItems\": true} | uses uniqueItems",
                "{\"type\": \"array\", \"minItems\": 5000} | minItems above 1000",
                "{\"type\": \"array\", \"minItems\": 3, \"maxItems\": 2} | minItems above maxItems",
                "{\"type\": \"string\", \"format\": \"email\"} | format email",
                "{\"type\": \"integer\", \"multipleOf\": 3} | uses multipleOf",
                "{\"type\": \"integer\", \"minimum\": 3, \"maximum\": 2} | leave no number",
                "{\"type\": \"integer\", \"minimum\": \"3\"} | minimum that is no number",
                "{\"type\": \"integer\", \"minimum\": 1e400} | leave no number",
                "{\"type\": \"number\", \"maximum\": 1e-99999999} | too long a maximum",
                "{\"type\": \"thing\"} | has the type",
                "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"string\", \"minLength\": 2}]} | oneOf whose branches",
                "{\"allOf\": [{\"type\": \"string\"}, {\"minLength\": 2}]} | allOf of 2",
                "{\"$ref\": \"#/$defs/missing\"} | refers to #/$defs/missing",
                "{\"$ref\": \"https://example.org/schema\"} | which is not in it",
                "{\"$ref\": \"#\"} | refers to itself without end",
                "{\"anyOf\": [{\"type\": \"null\"}, {\"$ref\": \"#\"}]} | refers to itself without end",
                "{\"enum\": []} | allows no value",
                "{\"type\": \"string\", \"enum\": [1]} | allows no value",
                "{\"additionalProperties\": false, \"required\": [\"a\"]} | requires the property a",
                "false | nothing obeys",
                "3 | is no schema",
            })
    void whatNoGrammarIsMadeOfIsRefusedByName(String schema, String reason) {
        ChatFault fault = assertThrows(ChatFault.class, () -> SchemaGrammar.of(schema));
        assertEquals(ChatFault.Kind.UNABLE, fault.kind());
        assertTrue(String.valueOf(fault.getMessage()).contains(reason), fault.getMessage());
    }

    @Test
    void whatIsNoJsonIsRejected() {
        for (String text : List.of("", "{", "{\"a\": 1, \"a\": 2}", "{} {}", " ".repeat(2 << 20))) {
            ChatFault fault = assertThrows(ChatFault.class, () -> SchemaGrammar.of(text));
            assertEquals(text.isEmpty() ? ChatFault.Kind.UNABLE : ChatFault.Kind.REJECTED, fault.kind(), text);
        }
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        String deep = "{\"items\":".repeat(200) + "{}" + "}".repeat(200);
        ChatFault fault = assertThrows(ChatFault.class, () -> SchemaGrammar.of(deep));
        assertTrue(String.valueOf(fault.getMessage()).contains("nested deeper"), fault.getMessage());
    }

    @Test
    void aTextIsQuotedAsGrammarsQuote() {
        assertEquals("\"a\\\\\\\"b\\n\"", GrammarRules.literal("a\\\"b\n"));
    }
}
