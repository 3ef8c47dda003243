package io.assay.pipeline.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A first plan to edit, with remarks.
 *
 * @param goal what is to be written, in a few words
 * @param labels its classes, none where it has none
 * @param real a file of real examples, as the plan names it
 * @param model provider and model
 */
public record PlanDraft(String goal, List<String> labels, Optional<String> real, String model) {

    private static final int EACH = 50;
    private static final int SHOWN = 6;

    /** The YAML. */
    public String text() {
        return String.join("\n", List.of(head(), generate(), steps(), end(), curate(), evaluate(), audit()));
    }

    private String head() {
        return """
                # A plan of Assay. assay run PLAN carries out its sections in order and goes on where it stopped;
                # assay schema plan prints everything that a plan may hold, assay methods plans of published methods.
                seed: 7

                models:
                  # openai:MODEL, anthropic:MODEL, gemini:MODEL and ollama:MODEL work as well; keys come from the environment.
                  writer: {chat: %s}
                """.formatted(quoted(model));
    }

    private String generate() {
        String shown = real.map(file -> """
                  # Examples that prompts show.
                  demonstrations:
                    from: %s
                    select: %s
                """.formatted(
                        quoted(file),
                        labels.isEmpty() ? "{random: {k: " + SHOWN + "}}" : "{same: {k: " + SHOWN + ", by: [label]}}"))
                .orElse("");
        String classes = labels.isEmpty()
                ? ""
                : "    labels: " + labels.stream().map(PlanDraft::quoted).collect(Collectors.joining(", ", "[", "]"))
                        + "\n";
        return "generate:\n  task:\n    goal: " + quoted(goal) + "\n" + classes + shown
                + "  # Each draft goes through these steps; a check drops it and says why.\n  steps:";
    }

    /** A small model goes on with a list better than it follows instructions. */
    private String steps() {
        return local() ? list() : instruction();
    }

    private boolean local() {
        return model.startsWith("local:");
    }

    private String about() {
        return labels.isEmpty() ? "{{ task.goal }}" : "{{ task.goal }} ({{ label }})";
    }

    private String examples(String mark) {
        return real.isEmpty()
                ? ""
                : "          {% for shown in demonstrations %}\n          " + mark
                        + " {{ shown.text }}\n          {% endfor %}\n";
    }

    private String list() {
        int next = real.isEmpty() ? 1 : SHOWN + 1;
        return """
                    - prompt:
                        raw: true  # Goes on with the list, several samples an answer.
                        text: |-
                          A list of %s:
                %s          %d.
                        layout: {items: {open: true, max: 4}}
                        sampling: {temperature: 0.9, top-p: 0.95, max-tokens: 160, stop: ["\\n\\n"]}""".formatted(about(), examples("{{ loop.index }}."), next);
    }

    private String instruction() {
        return """
                    - prompt:
                        text: |
                          %s
                %s          Write one more of these: %s. Answer with it and nothing else.
                        sampling: {temperature: 1.0, max-tokens: 400}""".formatted(
                real.isEmpty() ? "You write realistic examples." : "These are examples:", examples("-"), about());
    }

    private String end() {
        String copied = real.isPresent() ? "    - leak: {demonstrations: 8}  # No run of 8 words of an example.\n" : "";
        int all = EACH * Math.max(1, labels.size());
        return "    - refusal: {}\n    - rules: {words-min: 3}\n" + copied
                + "    - novelty: {by: rouge-l, above: 0.7}  # Unlike everything that was accepted before.\n"
                + "  until: {accepted: " + all + (labels.isEmpty() ? "" : ", per: label") + "}\n"
                + (local() ? "  rounds: {size: 8}  # An answer holds several samples.\n" : "")
                + "  fields: [text" + (labels.isEmpty() ? "" : ", label") + "]\n";
    }

    private static String curate() {
        return """
                curate:
                  - exact-duplicates
                  - near-duplicates: {threshold: 0.8}
                  - mask-personal
                """;
    }

    /** Only as a remark: it needs real data that nothing else saw. */
    private String evaluate() {
        String train = real.map(file -> "\n#     real-train: " + file).orElse("");
        return "# Trains on what was made and tests on real data with labels that no other section saw.\n"
                + "# evaluate:\n#   train-on-synthetic:\n#     test: REAL-TEST-FILE" + train + "\n";
    }

    private String audit() {
        String reference =
                real.map(file -> "  reference: " + quoted(file) + "\n").orElse("");
        return "audit:\n" + reference
                + "  metrics: [standard]\n"
                + "  # The run ends with exit code 1 where a gate fails.\n"
                + "  gate: [\"text.exact-duplicates <= 0\"]\n";
    }

    /** Texts of JSON are texts of YAML. */
    private static String quoted(String text) {
        try {
            return new ObjectMapper().writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a text can always be written", impossible);
        }
    }
}
