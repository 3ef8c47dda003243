package io.assay.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Require;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BinderTest {

    enum Draw {
        UNIFORM,
        LEAST_USED
    }

    sealed interface Select {
        record Random(@Default("3") int k) implements Select {
            public Random {
                Require.that(k >= 1, "k must be at least 1, but was %d", k);
            }
        }

        record Nearest(int k, String field) implements Select {}
    }

    record Condition(
            @Shorthand List<String> values,
            @Default("uniform") Draw draw) {}

    record Plan(
            long seed,
            @Default("0.5") double share,
            Optional<String> role,
            List<Named<Condition>> conditions,
            @Default("random") Select select,
            Map<String, Boolean> flags) {}

    private static Optional<Plan> read(String yaml, Problems problems) throws WrongPlan {
        return new Binder(problems).read(PlanText.read(yaml), Plan.class);
    }

    private static List<String> problems(String yaml) throws WrongPlan {
        Problems problems = new Problems();
        read(yaml, problems);
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void readsRecordsWithDefaultsShorthandsAndChoices() throws WrongPlan {
        String yaml =
                "seed: 7\nconditions: [{label: [ham, spam]}, {length: {values: short, draw: least-used}}]\nflags: {a: true}\n";
        Plan expected = new Plan(
                7,
                0.5,
                Optional.empty(),
                List.of(
                        new Named<>("label", new Condition(List.of("ham", "spam"), Draw.UNIFORM)),
                        new Named<>("length", new Condition(List.of("short"), Draw.LEAST_USED))),
                new Select.Random(3),
                Map.of("a", true));
        assertEquals(Optional.of(expected), read(yaml, new Problems()));
    }

    @Test
    void saysEverythingThatIsWrongAtOnceWithLineAndPath() throws WrongPlan {
        String yaml = """
                sed: 7
                share: much
                conditions:
                  - label: {values: [a], draw: unifrom}
                  - 12
                select: {nearst: {k: 4}}
                """;
        assertEquals(
                List.of(
                        "line 1: sed: there is no such key; did you mean seed?",
                        "line 1: seed is missing",
                        "line 2: share: must be a number, but is much",
                        "line 4: conditions[0].label.draw: must be one of uniform, least-used, but is unifrom; did you mean uniform?",
                        "line 5: conditions[1]: must be a name with its value, one key, but is 12",
                        "line 6: select.nearst: there is no nearst; did you mean nearest?"),
                problems(yaml));
    }

    @Test
    void aRuleThatARecordKeepsIsAProblemAtItsPlace() throws WrongPlan {
        assertEquals(
                List.of("line 2: select.random: k must be at least 1, but was 0"),
                problems("seed: 1\nselect: {random: {k: 0}}\n"));
    }

    @Test
    void aNumberBeyondItsTypeIsNotCutOff() throws WrongPlan {
        assertEquals(
                List.of("line 1: seed: must be a whole number, but is 99999999999999999999"),
                problems("seed: 99999999999999999999"));
        assertEquals(
                List.of("line 2: select.random.k: must be a whole number, but is 5000000000"),
                problems("seed: 1\nselect: {random: {k: 5000000000}}"));
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertEquals("line 1: a plan is a mapping of sections, but this is a list", wrong("[1, 2]"));
        assertEquals("the plan is empty", wrong("# nothing\n"));
        assertEquals("line 3: a: the key comes twice", wrong("a: 1\nb: 2\na: 3\n"));
        assertEquals("line 1: a: anchors and aliases are not taken; write it out", wrong("a: &x [1]\nb: *x\n"));
        assertEquals("line 2: b: the key has no value; give one or leave it out", wrong("a: 1\nb:\n"));
        assertEquals("line 3: a plan is one YAML document, but here a second begins", wrong("a: 1\n---\nb: 2\n"));
        assertEquals("line 1", wrong("a: [1, 2").substring(0, 6));
        assertEquals("a plan has at most", wrong("a: " + "x".repeat(2_000_000)).substring(0, 18));
        wrong("[".repeat(5000));
    }

    @Test
    void anEmptyTextInQuotesIsAText() throws WrongPlan {
        assertEquals(Map.of("a", ""), PlanText.read("a: \"\"").plain());
    }

    private static String wrong(String yaml) {
        return String.valueOf(
                assertThrows(WrongPlan.class, () -> PlanText.read(yaml)).getMessage());
    }
}
