package io.assay.generate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.Names;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Usage;
import io.assay.generate.Call;
import io.assay.generate.Draft;
import io.assay.generate.Draft.End;
import io.assay.generate.Draft.Fate;
import io.assay.generate.Draft.Neighbour;
import io.assay.generate.Draft.Remark;
import io.assay.generate.prompt.Records;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A round as a line of the log: every draft with its whole lineage, every call once with its prompt and answer. */
final class RoundJson {

    static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode round = JsonNodeFactory.instance.objectNode();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final ArrayNode calls = JsonNodeFactory.instance.arrayNode();

    private RoundJson() {}

    static String print(int number, List<Draft> drafts) {
        RoundJson json = new RoundJson();
        json.round.put("round", number);
        ArrayNode list = json.round.putArray("drafts");
        drafts.forEach(draft -> list.add(json.draft(draft)));
        json.round.set("calls", json.calls);
        return json.round.toString();
    }

    private ObjectNode draft(Draft draft) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", draft.id()).put("ordinal", draft.slot().ordinal());
        node.setAll(end(draft.end().orElseThrow()));
        node.set("fields", JSON.valueToTree(draft.fields()));
        node.set("conditions", JSON.valueToTree(draft.slot().conditions()));
        draft.slot().seed().ifPresent(seed -> node.put("seed", seed.id()));
        node.set(
                "demonstrations",
                JSON.valueToTree(
                        draft.slot().demonstrations().stream().map(Records::id).toList()));
        node.set("parents", JSON.valueToTree(draft.slot().parents()));
        ArrayNode asked = node.putArray("calls");
        draft.calls().forEach(call -> asked.add(number(call)));
        ArrayNode remarks = node.putArray("remarks");
        for (Remark remark : draft.remarks()) {
            remarks.addObject().put("step", remark.step()).put("said", remark.said());
        }
        return node;
    }

    private static ObjectNode end(End end) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("fate", Names.kebab(end.fate().name()))
                .put("step", end.step())
                .put("reason", end.reason())
                .put("detail", end.detail());
        end.neighbour()
                .ifPresent(
                        near -> node.putObject("neighbour").put("id", near.id()).put("score", near.score()));
        return node;
    }

    private int number(Call call) {
        String key = call.model() + " " + call.draw() + " " + call.prompt().fingerprint();
        return numbers.computeIfAbsent(key, any -> {
            calls.add(call(call));
            return calls.size() - 1;
        });
    }

    static ObjectNode call(Call call) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("step", call.step())
                .put("model", call.model())
                .put("draw", call.draw())
                .put("prompt", call.prompt().fingerprint());
        node.set("told", told(call.prompt()));
        ObjectNode sampling = node.putObject("sampling");
        sampling.put("temperature", call.prompt().sampling().temperature())
                .put("max-tokens", call.prompt().sampling().maxTokens());
        call.prompt().sampling().topP().ifPresent(share -> sampling.put("top-p", share));
        call.prompt().sampling().seed().ifPresent(seed -> sampling.put("seed", seed));
        ObjectNode reply = node.putObject("reply");
        reply.put("id", call.reply().id())
                .put("model", call.reply().model())
                .put("text", call.reply().text());
        reply.put("finish", Names.kebab(call.reply().finish().name()));
        reply.put("prompt-tokens", call.reply().usage().promptTokens());
        reply.put("answer-tokens", call.reply().usage().answerTokens());
        reply.put("cached-tokens", call.reply().usage().cachedTokens());
        return node;
    }

    private static ArrayNode told(Prompt prompt) {
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        if (prompt.input() instanceof Prompt.Input.Raw raw) {
            told.addObject().put("speaker", "raw").put("text", raw.text());
        }
        for (Message message : prompt.messages()) {
            told.addObject()
                    .put("speaker", message.speaker().name().toLowerCase(Locale.ROOT))
                    .put("text", message.text());
        }
        return told;
    }

    /** What of a line the run itself needs. */
    static Committed read(JsonNode round) {
        List<Entry> entries = new ArrayList<>();
        round.path("drafts").forEach(draft -> entries.add(entry(draft)));
        Map<String, Committed.Spent> spent = new LinkedHashMap<>();
        round.path("calls")
                .forEach(call ->
                        spent.merge(call.path("model").asText(), spent(call.path("reply")), Committed.Spent::plus));
        return new Committed(round.path("round").asInt(), entries, spent);
    }

    private static Committed.Spent spent(JsonNode reply) {
        return new Committed.Spent(
                1,
                new Usage(
                        reply.path("prompt-tokens").asLong(),
                        reply.path("answer-tokens").asLong(),
                        reply.path("cached-tokens").asLong()));
    }

    private static Entry entry(JsonNode draft) {
        JsonNode near = draft.path("neighbour");
        End end = new End(
                Fate.valueOf(draft.path("fate").asText().toUpperCase(Locale.ROOT)),
                draft.path("step").asText(),
                draft.path("reason").asText(),
                draft.path("detail").asText(),
                near.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Neighbour(
                                near.path("id").asText(), near.path("score").asDouble())));
        Map<String, String> conditions = new LinkedHashMap<>();
        draft.path("conditions")
                .properties()
                .forEach(c -> conditions.put(c.getKey(), c.getValue().asText()));
        Map<String, Object> fields = new LinkedHashMap<>();
        draft.path("fields")
                .properties()
                .forEach(f -> fields.put(f.getKey(), JSON.convertValue(f.getValue(), Object.class)));
        List<String> parents = new ArrayList<>();
        draft.path("parents").forEach(parent -> parents.add(parent.asText()));
        return new Entry(draft.path("id").asText(), draft.path("ordinal").asLong(), conditions, parents, fields, end);
    }
}
