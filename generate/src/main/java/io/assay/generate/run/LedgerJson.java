package io.assay.generate.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.Names;
import io.assay.generate.Draft.Fate;
import io.assay.generate.prompt.Quotas;
import java.util.Map;

/** The ledger as JSON. */
final class LedgerJson {

    private LedgerJson() {}

    static String print(Ledger ledger, Quotas quotas, Map<Map<String, String>, Long> strata) {
        ObjectNode node = RoundJson.JSON.createObjectNode();
        node.put("wanted", quotas.total()).put("rounds", ledger.rounds()).put("made", ledger.made());
        node.put("accepted", ledger.accepted());
        node.put("rejected", ledger.times(Fate.REJECTED)).put("failed", ledger.times(Fate.FAILED));
        ArrayNode ended = node.putArray("ended");
        ledger.ended()
                .forEach((line, count) -> ended.addObject()
                        .put("step", line.step())
                        .put("fate", Names.kebab(line.fate().name()))
                        .put("reason", line.reason())
                        .put("times", count.times())
                        .put("example", count.id())
                        .put("detail", count.detail()));
        ArrayNode byStratum = node.putArray("strata");
        quotas.wanted().forEach((stratum, wanted) -> {
            ObjectNode one = byStratum.addObject();
            one.set("of", RoundJson.JSON.valueToTree(stratum));
            one.put("wanted", wanted).put("accepted", strata.getOrDefault(stratum, 0L));
        });
        ObjectNode spent = node.putObject("spent");
        ledger.spent()
                .forEach((model, numbers) -> spent.putObject(model)
                        .put("calls", numbers[0])
                        .put("prompt-tokens", numbers[1])
                        .put("answer-tokens", numbers[2]));
        try {
            return RoundJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be printed", impossible);
        }
    }
}
