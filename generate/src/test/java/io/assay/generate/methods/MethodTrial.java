package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.Capabilities;
import io.assay.core.model.Capability;
import io.assay.core.model.Prompt;
import io.assay.generate.Trial;
import io.assay.testkit.JournalledChat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/** A method of the examples in the world that plants its faults, whole or with something left out. */
abstract class MethodTrial {

    /** All that the models of methods are asked to be able to do. */
    static final Capabilities ABLE =
            Capabilities.of(Capability.STEERING, Capability.COMPLETION, Capability.LOG_PROBABILITIES);

    @TempDir
    Path folder;

    final List<Prompt> prompts = Collections.synchronizedList(new ArrayList<>());

    final Trial run(String method, UnaryOperator<String> change) throws Exception {
        JournalledChat.Rule world = Worlds.world();
        JournalledChat model = JournalledChat.of((prompt, draw) -> {
                    prompts.add(prompt);
                    return world.answer(prompt, draw);
                })
                .able(ABLE);
        Trial trial = Trial.method(folder, method, change, model).services(Worlds.SERVICES);
        assertTrue(trial.run().complete());
        return trial;
    }

    final Trial run(String method) throws Exception {
        return run(method, plan -> plan);
    }

    /** Without what a regular expression finds in the plan; it must find something, and the plan must say so. */
    final Trial without(String method, String expression) throws Exception {
        return run(method, plan -> {
            String changed = plan.replaceAll(expression, "");
            assertNotEquals(plan, changed);
            return changed;
        });
    }

    /** The prompts that hold a text. */
    final List<String> asked(String text) {
        return prompts.stream()
                .map(JournalledChat::told)
                .filter(told -> told.contains(text))
                .toList();
    }

    static boolean any(Trial trial, Predicate<JsonNode> fault) throws IOException {
        return trial.accepted().stream().anyMatch(fault);
    }

    static Predicate<JsonNode> says(String field, String text) {
        return row -> row.path(field).asText().contains(text);
    }

    static Map<String, Long> count(List<JsonNode> rows, String field) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.path(field).asText(), TreeMap::new, Collectors.counting()));
    }

    static Set<String> values(List<JsonNode> rows, String field) {
        return count(rows, field).keySet();
    }

    static long rejected(Trial trial, String reason) throws IOException {
        return count(trial.rejected(), "reason").getOrDefault(reason, 0L);
    }

    /** The step worked: it dropped something, and nothing with its fault is left. */
    static void dropped(Trial trial, String reason, Predicate<JsonNode> fault) throws IOException {
        assertTrue(rejected(trial, reason) > 0, reason);
        assertEquals(0, trial.accepted().stream().filter(fault).count(), reason);
    }
}
