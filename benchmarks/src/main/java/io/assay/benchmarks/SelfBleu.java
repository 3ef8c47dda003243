package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Auditable;
import io.assay.core.Sample;
import io.assay.core.catalog.Catalog;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * W7: self-BLEU-5 of all documents. Options: {@code --limit} documents of {@code --words} words each; {@code --answer}, what the peer
 * calls the mean.
 *
 * <p>The clock sees the whole metric, with tokenising and the confidence interval, which the peers' clocks do not see.
 */
@AutoService(Workload.class)
public final class SelfBleu implements Workload {

    @Override
    public String id() {
        return "w07";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        int words = arguments.number("words", 0);
        List<Sample> documents =
                Documents.samples(arguments.folder().resolve("documents.jsonl"), arguments.number("limit", 500))
                        .stream()
                        .map(sample -> Documents.shortened(sample, words))
                        .toList();
        Auditable metric = Catalog.load().select("text.self-bleu[n=5]").metric();
        String answer = arguments.text("answer", "mean");
        return new Trial<>(
                documents.size(),
                "documents",
                () -> Documents.measure(metric, documents),
                measurement -> Map.of(answer, measurement.value()));
    }
}
