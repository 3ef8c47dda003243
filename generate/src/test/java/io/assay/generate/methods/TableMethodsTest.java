package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a plan for rows of a table must find, and what it lets through without its check. */
class TableMethodsTest extends MethodTrial {

    private static final Predicate<JsonNode> WORD = says("sepal_width", "wide");

    @Test
    void wordsForNumbersMissingFieldsAndCopiesAreDroppedAndEveryClassIsThereAsOften() throws Exception {
        var trial = run("table-rows");
        assertFalse(any(trial, WORD));
        assertTrue(rejected(trial, "malformed") > 0);
        assertTrue(rejected(trial, "missing-field") > 0);
        assertTrue(rejected(trial, "copy") > 0);
        assertEquals(Map.of("setosa", 10L, "versicolor", 10L, "virginica", 10L), count(trial.accepted(), "species"));
    }

    @Test
    void withoutTheCheckTheyComeThrough() throws Exception {
        assertTrue(any(without("table-rows", "    - valid-row: .*\n"), WORD));
    }

    @Test
    void rowsAreShownOfTheClassThatIsAskedForWithTheirFieldsInManyOrders() throws Exception {
        run("table-rows");
        List<String> asked = asked("species is");
        for (String prompt : asked) {
            String wanted = prompt.substring(prompt.lastIndexOf("species is "), prompt.length() - 1);
            assertEquals(9, prompt.split(wanted, -1).length - 1, prompt);
        }
        Set<String> first = asked.stream()
                .flatMap(String::lines)
                .filter(line -> !line.endsWith(","))
                .map(line -> line.replaceFirst("species is [a-z]+, ", "").replaceFirst(" is .*", ""))
                .collect(Collectors.toSet());
        assertEquals(Set.of("sepal_length", "sepal_width", "petal_length", "petal_width"), first);
    }
}
