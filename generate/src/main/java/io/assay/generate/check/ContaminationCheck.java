package io.assay.generate.check;

import io.assay.generate.Draft;
import io.assay.generate.Draft.End;
import io.assay.generate.Draft.Fate;
import io.assay.generate.Draft.Neighbour;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.prompt.Records;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs of words of a benchmark, and those of its items that are shorter as a whole. */
public final class ContaminationCheck implements Check {

    private final CheckSpec.Contamination spec;
    /** By length of the run: the run, and the item that holds it. */
    private final TreeMap<Integer, Map<List<String>, String>> runs = new TreeMap<>();

    public ContaminationCheck(CheckSpec.Contamination spec, List<Records> benchmark) {
        this.spec = spec;
        for (Records item : benchmark) {
            List<String> words = Words.of(item.text("text"));
            int n = Math.min(spec.words(), words.size());
            if (n > 0) {
                Map<List<String>, String> known = runs.computeIfAbsent(n, any -> new HashMap<>());
                Words.runs(words, n).keySet().forEach(run -> known.putIfAbsent(run, item.id()));
            }
        }
    }

    @Override
    public Draft test(String step, Draft draft) {
        List<String> words = Words.of(draft.text(spec.field()));
        for (Map.Entry<Integer, Map<List<String>, String>> known :
                runs.descendingMap().entrySet()) {
            int n = known.getKey();
            for (int i = 0; i + n <= words.size(); i++) {
                String item = known.getValue().get(words.subList(i, i + n));
                // A short item is only found as a whole text: its few words occur everywhere.
                if (item != null && (n == spec.words() || n == words.size())) {
                    return draft.ended(contaminated(step, item, String.join(" ", words.subList(i, i + n))));
                }
            }
        }
        return draft;
    }

    private static End contaminated(String step, String item, String run) {
        return new End(
                Fate.REJECTED,
                step,
                "contaminated",
                "shares with " + item + ": " + run,
                Optional.of(new Neighbour(item, 1)));
    }
}
