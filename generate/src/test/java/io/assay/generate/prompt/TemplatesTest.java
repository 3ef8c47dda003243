package io.assay.generate.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Sampling;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static String wrong(String template, Map<String, ?> values) {
        return String.valueOf(assertThrows(Templates.BadTemplate.class, () -> Templates.render(template, values))
                .getMessage());
    }

    @Test
    void whatIsFilledInIsNeverEvaluated() {
        for (String hostile :
                List.of("{{ 7 * 7 }}", "{% for i in range(9) %}x{% endfor %}", "{{ task.role }}", "{# gone #}")) {
            assertEquals(
                    "<" + hostile + ">",
                    Templates.render("<{{ text }}>", Map.of("text", hostile, "task", Map.of("role", "secret"))));
            assertEquals(hostile, Templates.render("{% set x = text %}{{ x }}", Map.of("text", hostile)));
        }
    }

    @Test
    void aNameThatIsNotThereIsAnErrorNotNothing() {
        assertTrue(wrong("{{ labl }}", Map.of("label", "spam")).contains("labl"));
        assertTrue(wrong("{{ seed.instrction }}", Map.of("seed", Map.of("instruction", "x")))
                .contains("instrction"));
    }

    @Test
    void filesClocksAndChanceAreSwitchedOff() {
        for (String template : List.of(
                "{% include '/etc/passwd' %}",
                "{% import '/etc/passwd' as x %}",
                "{{ now() }}",
                "{{ unixtimestamp() }}",
                "{{ [1, 2, 3] | random }}",
                "{{ [1, 2, 3] | shuffle }}",
                "{{ text.getClass().forName('java.lang.Runtime') }}")) {
            assertThrows(Templates.BadTemplate.class, () -> Templates.render(template, Map.of("text", "x")), template);
        }
    }

    @Test
    void outputIsBounded() {
        assertThrows(
                Templates.BadTemplate.class,
                () -> Templates.render(
                        "{% for i in range(1000) %}{% for j in range(1000) %}{{ text }}{% endfor %}{% endfor %}",
                        Map.of("text", "0123456789")));
    }

    @Test
    void namesWithHyphensAreFoundUnderUnderscores() {
        assertEquals("7", Templates.render("{{ question_score }}", Map.of("question-score", "7")));
    }

    @Test
    void thePromptOfAPlanHasTheSameFingerprintOnEveryMachine() {
        String text = Templates.render(
                "{% for d in demonstrations %}\n{{ loop.index }}. {{ d.text }}\n{% endfor %}\nA {{ label }} message:",
                Map.of("demonstrations", List.of(Map.of("text", "one"), Map.of("text", "zwölf")), "label", "spam"));
        assertEquals("1. one\n2. zwölf\nA spam message:", text);
        // SHA-256 of "7:message4:USER0:5:words32:<text>8:sampling3:1.03:51217:log-probabilities1:0", computed with
        // Python's hashlib.
        assertEquals(
                FINGERPRINT,
                Prompt.of(Sampling.GREEDY.temperature(1), Message.user(text)).fingerprint());
    }

    private static final String FINGERPRINT = "7f050924064918cfc904bf7588adbcf06467ab72b76758bb71960dd91dee93d3";
}
