package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Sample;
import io.assay.curate.QualityRules.Rules;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * W30: Gopher quality, Gopher repetition and C4 quality, each on every text. The peer's words are those of spaCy, ours stand between white space, so that how many
 * texts stay is told and not compared: equal verdicts on equal words are held by the golden cases of curation.
 */
@AutoService(Workload.class)
public final class QualityHeuristics implements Workload {

    private static final List<Rules> ALL = List.of(Rules.GOPHER_QUALITY, Rules.GOPHER_REPETITION, Rules.C4_QUALITY);

    @Override
    public String id() {
        return "w30";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        List<String> texts =
                Documents.samples(arguments.folder().resolve("web.jsonl"), arguments.number("limit", 2000)).stream()
                        .map(Sample::text)
                        .toList();
        return new Trial<>(texts.size(), "documents", () -> kept(texts), kept -> kept);
    }

    private static Map<String, Long> kept(List<String> texts) {
        Map<String, Long> kept = new TreeMap<>();
        for (Rules rules : ALL) {
            kept.put(
                    "kept by " + rules,
                    texts.stream().filter(text -> rules.broken(text).isEmpty()).count());
        }
        return kept;
    }
}
