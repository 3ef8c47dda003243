package io.assay.generate.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a sample came about, back to every prompt and answer, for people. */
public final class Trace {

    private final StringBuilder text = new StringBuilder();

    private Trace() {}

    /**
     * The trace of a draft, whatever became of it; empty where the run has none of this id.
     *
     * @throws IOException where the folder is no run or its log is damaged
     */
    public static Optional<String> of(Path run, String id) throws IOException {
        Path log = run.resolve("rounds.log");
        if (!Files.exists(log)) {
            throw new NoSuchFileException(log.toString(), null, "is no run of assay generate");
        }
        try (RunLog.Lines lines = new RunLog.Lines(log)) {
            for (Optional<JsonNode> line = lines.next(); line.isPresent(); line = lines.next()) {
                for (JsonNode draft : line.get().path("drafts")) {
                    if (draft.path("id").asText().equals(id)) {
                        return Optional.of(new Trace().draft(draft, line.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String draft(JsonNode draft, JsonNode round) {
        line("sample " + draft.path("id").asText() + ", round "
                + round.path("round").asInt());
        line("verdict: " + draft.path("fate").asText() + verdict(draft));
        draft.path("conditions")
                .properties()
                .forEach(one ->
                        line("condition " + one.getKey() + ": " + one.getValue().asText()));
        line("parents: " + names(draft.path("parents")));
        line("demonstrations: " + names(draft.path("demonstrations")));
        int number = 0;
        for (JsonNode call : draft.path("calls")) {
            call(++number, round.path("calls").get(call.asInt()));
        }
        draft.path("remarks")
                .forEach(remark -> line(remark.path("step").asText() + " said: "
                        + remark.path("said").asText()));
        line("");
        line("fields:");
        draft.path("fields")
                .properties()
                .forEach(field -> block("  " + field.getKey() + ": ", shown(field.getValue())));
        return text.toString();
    }

    private static String verdict(JsonNode draft) {
        if (draft.path("fate").asText().equals("accepted")) {
            return "";
        }
        String detail = draft.path("detail").asText();
        return " at " + draft.path("step").asText() + ", "
                + draft.path("reason").asText() + (detail.isEmpty() ? "" : ": " + detail);
    }

    private void call(int number, JsonNode call) {
        line("");
        line("call " + number + " of step " + call.path("step").asText() + " to "
                + call.path("model").asText() + ", draw " + call.path("draw").asInt() + ", "
                + settings(call.path("sampling")));
        line("prompt " + call.path("prompt").asText());
        call.path("told")
                .forEach(message -> block(
                        "  " + message.path("speaker").asText() + ": ",
                        message.path("text").asText()));
        JsonNode reply = call.path("reply");
        line(String.format(
                Locale.ROOT,
                "answer %s, ended by %s, %d + %d tokens",
                reply.path("id").asText().isEmpty()
                        ? "without id"
                        : reply.path("id").asText(),
                reply.path("finish").asText(),
                reply.path("prompt-tokens").asLong(),
                reply.path("answer-tokens").asLong()));
        block("  ", reply.path("text").asText());
    }

    private static String settings(JsonNode sampling) {
        List<String> settings = new ArrayList<>();
        sampling.properties()
                .forEach(one -> settings.add(one.getKey() + " " + one.getValue().asText()));
        return String.join(", ", settings);
    }

    private static String names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asText()));
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private void block(String head, String content) {
        line(head + content.strip().replace("\n", "\n" + " ".repeat(head.length())));
    }

    /** What models wrote may hold characters that move a terminal's cursor; they are shown as question marks. */
    private void line(String content) {
        text.append(content.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?")).append('\n');
    }
}
