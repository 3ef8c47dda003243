package io.assay.app;

import io.assay.audit.text.Languages;
import io.assay.core.Embedder;
import io.assay.core.Services;
import io.assay.core.plan.Problems;
import io.assay.generate.LanguageTeller;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.MethodNeeds;
import io.assay.onnx.OnnxModels;
import io.assay.onnx.Unusable;
import io.assay.verify.sandbox.CodeRunner;
import io.assay.verify.sandbox.Limits;
import io.assay.verify.sandbox.Sandbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a plan needs beside chat models; an embedder only where something is chosen or compared by it. */
final class GenerateServices implements AutoCloseable {

    private final @Nullable OnnxModels onnx;
    private final Optional<Sandbox> sandbox;

    private GenerateServices(@Nullable OnnxModels onnx, Optional<Sandbox> sandbox) {
        this.onnx = onnx;
        this.sandbox = sandbox;
    }

    static GenerateServices open(GenerationPlan plan, Problems problems) {
        Optional<Sandbox> sandbox = runsCode(plan) ? Sandbox.find(Limits.DEFAULT) : Optional.empty();
        try {
            return new GenerateServices(
                    MethodNeeds.embeds(plan) ? OnnxModels.open(OnnxModels.MINILM, Map.of(), CacheFolder.usual()) : null,
                    sandbox);
        } catch (Unusable wrong) {
            problems.add(plan.generate(), "", String.valueOf(wrong.getMessage()));
            return new GenerateServices(null, sandbox);
        }
    }

    private static boolean runsCode(GenerationPlan plan) {
        return plan.everyStep().anyMatch(CheckSpec.PassesTests.class::isInstance);
    }

    Services services() {
        Map<Class<?>, Object> services = new HashMap<>();
        services.put(LanguageTeller.class, (LanguageTeller) Languages::tell);
        sandbox.ifPresent(found -> services.put(CodeRunner.class, found));
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
