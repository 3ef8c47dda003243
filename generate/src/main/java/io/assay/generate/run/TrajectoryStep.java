package io.assay.generate.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.kernel.Mix;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.generate.Draft;
import io.assay.generate.plan.StepSpec;
import io.assay.generate.prompt.Chance;
import io.assay.generate.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A model acts in a world, call by call. Each answer is one JSON object, a call or {@code {"done": true}}; what comes back is what the world did, so that no result is made up. A
 * call that cannot be read or carried out is answered with the reason and counted.
 */
record TrajectoryStep(String name, StepSpec.Trajectory spec, ChatModel model, long seed, Asker asker)
        implements ChainStep {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHARACTERS_MAX = 4000;

    /** A call, and what came of it. */
    private record Turn(String said, Map<String, Object> told, boolean error) {}

    @Override
    public CompletionStage<List<Draft>> apply(Draft draft) {
        World world = spec.world().begin(Chance.of(seed, "world " + name).at(Mix.hash(draft.id(), 0)));
        Draft begun = draft.with(Map.of("task", world.task(), "tools", tools(world), "begin", world.state()));
        return turn(begun, world, List.of());
    }

    private CompletionStage<List<Draft>> turn(Draft draft, World world, List<Turn> turns) {
        if (turns.size() == spec.calls()) {
            return end(draft, world, turns);
        }
        Prompt prompt = Prompt.of(spec.sampling().sampling(seed), messages(world, turns));
        int draw = Math.toIntExact(draft.slot().ordinal());
        return asker.ask(draft, name, model, prompt, draw, call -> {
            String said = call.reply().text().strip();
            JsonNode action = action(said);
            if (action.path("done").asBoolean()) {
                return end(draft.asked(call), world, turns);
            }
            List<Turn> more = new ArrayList<>(turns);
            more.add(carriedOut(world, said, action));
            return turn(draft.asked(call), world, more);
        });
    }

    private static Turn carriedOut(World world, String said, JsonNode action) {
        Map<String, Object> told = new LinkedHashMap<>();
        String tool = action.path("tool").asText();
        Map<String, Object> arguments = arguments(action.path("arguments"));
        told.put("tool", tool);
        told.put("arguments", arguments);
        try {
            if (tool.isEmpty()) {
                throw new World.Refused("this is no JSON object with tool and arguments");
            }
            told.put("result", world.call(tool, arguments));
            return new Turn(said, told, false);
        } catch (World.Refused refused) {
            told.put("result", "error: " + refused.getMessage());
            return new Turn(said, told, true);
        }
    }

    /** The JSON object of an answer, whatever stands around it; an empty one where there is none. */
    private static JsonNode action(String said) {
        int from = said.indexOf('{');
        int to = said.lastIndexOf('}');
        if (from < 0 || to < from || to - from > CHARACTERS_MAX) {
            return JSON.createObjectNode();
        }
        try {
            return JSON.readTree(said.substring(from, to + 1));
        } catch (JsonProcessingException broken) {
            return JSON.createObjectNode(); // Answered as a call that cannot be read.
        }
    }

    private static Map<String, Object> arguments(JsonNode node) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        node.properties()
                .forEach(argument -> arguments.put(
                        argument.getKey(),
                        argument.getValue().isInt()
                                ? argument.getValue().asInt()
                                : argument.getValue().asText()));
        return arguments;
    }

    private static CompletionStage<List<Draft>> end(Draft draft, World world, List<Turn> turns) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("trajectory", turns.stream().map(Turn::told).toList());
        fields.put("end", world.state());
        fields.put("reached", String.valueOf(world.reached()));
        fields.put("errors", turns.stream().filter(Turn::error).count());
        return CompletableFuture.completedFuture(List.of(draft.with(fields)));
    }

    private static List<Message> messages(World world, List<Turn> turns) {
        List<String> lines = new ArrayList<>();
        lines.add("You do a task by calling tools, one at a time. Tools:");
        world.tools().forEach(tool -> lines.add("- " + tool.name() + tool.arguments() + ": " + tool.does()));
        lines.add("Answer with one JSON object and nothing else: {\"tool\": \"look\", \"arguments\": {\"bin\": \"A\"}},"
                + " or {\"done\": true} when the task is done.");
        List<Message> messages = new ArrayList<>();
        messages.add(Message.system(String.join("\n", lines)));
        messages.add(Message.user("Task: " + world.task()));
        for (Turn turn : turns) {
            messages.add(Message.assistant(turn.said()));
            messages.add(Message.user("Result: " + turn.told().get("result")));
        }
        return messages;
    }

    private static List<Map<String, Object>> tools(World world) {
        return world.tools().stream()
                .map(tool ->
                        Map.<String, Object>of("name", tool.name(), "does", tool.does(), "arguments", tool.arguments()))
                .toList();
    }
}
