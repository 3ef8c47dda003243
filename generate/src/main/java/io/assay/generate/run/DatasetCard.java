package io.assay.generate.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The card of a data set: what it is, how it was made, what was dropped on the way. */
final class DatasetCard {

    private DatasetCard() {}

    static String print(String title, List<String> models, JsonNode ledger) {
        StringBuilder card = new StringBuilder();
        card.append("---\n")
                .append("pretty_name: ")
                .append(quoted(title))
                .append('\n')
                .append("tags:\n- synthetic\n- assay\n")
                .append("size_categories:\n- ")
                .append(size(ledger.path("accepted").asLong()))
                .append('\n')
                .append(
                        "configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: data/train.jsonl\n")
                .append("---\n\n# ")
                .append(title.replaceAll("\\s+", " "))
                .append("\n\n")
                .append(ledger.path("accepted").asLong())
                .append(" samples written by language models (")
                .append(String.join(", ", models))
                .append(") with [Assay](plan.yaml), by the plan beside this card.\n\n## How it was made\n\n")
                .append(ledger.path("made").asLong())
                .append(" drafts were made in ")
                .append(ledger.path("rounds").asInt())
                .append(" rounds; ")
                .append(ledger.path("rejected").asLong())
                .append(" were dropped and ")
                .append(ledger.path("failed").asLong())
                .append(" failed.\n\n| step | reason | drafts |\n|---|---|---|\n");
        ledger.path("ended")
                .forEach(line -> card.append("| ")
                        .append(line.path("step").asText())
                        .append(" | ")
                        .append(line.path("reason").asText())
                        .append(" | ")
                        .append(line.path("times").asLong())
                        .append(" |\n"));
        return card.append("\nThe samples are synthetic: measure them before use, for example with `assay audit`.\n")
                .toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
    }

    /** The hub's own classes. */
    private static String size(long samples) {
        return samples < 1000
                ? "n<1K"
                : samples < 10_000
                        ? "1K<n<10K"
                        : samples < 100_000 ? "10K<n<100K" : samples < 1_000_000 ? "100K<n<1M" : "n>1M";
    }
}
