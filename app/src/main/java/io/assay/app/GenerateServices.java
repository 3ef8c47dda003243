package io.assay.app;

import io.assay.audit.text.Languages;
import io.assay.core.Embedder;
import io.assay.core.Services;
import io.assay.core.plan.Problems;
import io.assay.generate.LanguageTeller;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.plan.DemonstrationSpec.Select;
import io.assay.generate.plan.GenerationPlan;
import io.assay.onnx.OnnxModels;
import io.assay.onnx.Unusable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a plan needs beside chat models; an embedder only where something is chosen or compared by it. */
final class GenerateServices implements AutoCloseable {

    private final @Nullable OnnxModels onnx;

    private GenerateServices(@Nullable OnnxModels onnx) {
        this.onnx = onnx;
    }

    static GenerateServices open(GenerationPlan plan, Problems problems) {
        try {
            return new GenerateServices(
                    embeds(plan) ? OnnxModels.open(OnnxModels.MINILM, Map.of(), CacheFolder.usual()) : null);
        } catch (Unusable wrong) {
            problems.add(plan.generate(), "", String.valueOf(wrong.getMessage()));
            return new GenerateServices(null);
        }
    }

    private static boolean embeds(GenerationPlan plan) {
        boolean chosen = plan.generate()
                .demonstrations()
                .filter(spec -> spec.select() instanceof Select.Knn || spec.select() instanceof Select.Clusters)
                .isPresent();
        return chosen
                || plan.steps().stream()
                        .anyMatch(step -> step instanceof CheckSpec.Novelty novelty
                                && novelty.by() == CheckSpec.Measure.EMBEDDING);
    }

    Services services() {
        Map<Class<?>, Object> services = new HashMap<>();
        services.put(LanguageTeller.class, (LanguageTeller) Languages::tell);
        Optional.ofNullable(onnx)
                .flatMap(models -> models.services().find(Embedder.class))
                .ifPresent(embedder -> services.put(Embedder.class, embedder));
        return Services.of(services);
    }

    @Override
    public void close() {
        if (onnx != null) {
            onnx.close();
        }
    }
}
