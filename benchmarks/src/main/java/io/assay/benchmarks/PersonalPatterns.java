package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Auditable;
import io.assay.core.Sample;
import io.assay.core.catalog.Catalog;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * W28: personal data by pattern. Web addresses, which the peer finds too, are not personal data and are left out of the recall.
 *
 * <p>Recall is counted text by text and kind by kind, after the clock.
 */
@AutoService(Workload.class)
public final class PersonalPatterns implements Workload {

    private static final String NOT_PERSONAL = "URL";

    @Override
    public String id() {
        return "w28";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        List<Sample> texts =
                Documents.samples(arguments.folder().resolve("personal.jsonl"), arguments.number("limit", 1000));
        Auditable metric = Catalog.load().select("text.pii-rate").metric();
        return new Trial<>(
                texts.size(),
                "texts",
                () -> Documents.measure(metric, texts),
                all -> Map.of("recall", recall(metric, texts), "share of texts", all.value()));
    }

    private static double recall(Auditable metric, List<Sample> texts) {
        long planted = 0;
        long found = 0;
        for (Sample text : texts) {
            Map<String, Integer> kinds = planted(text);
            Map<String, Double> counts = kinds.isEmpty()
                    ? Map.of()
                    : Documents.measure(metric, List.of(text)).values();
            for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
                planted += kind.getValue();
                found += Math.min(
                        kind.getValue(),
                        counts.getOrDefault("counts." + kind.getKey(), 0.0).longValue());
            }
        }
        return Math.round(1e4 * found / planted) / 1e4; // To four places, as the peer says it.
    }

    /** How often each kind was planted in a text. */
    private static Map<String, Integer> planted(Sample text) {
        Map<String, Integer> kinds = new HashMap<>();
        if (text.fields().value("planted").orElse(List.of()) instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> fields && !NOT_PERSONAL.equals(fields.get("kind"))) {
                    kinds.merge(String.valueOf(fields.get("kind")), 1, Integer::sum);
                }
            }
        }
        return kinds;
    }
}
