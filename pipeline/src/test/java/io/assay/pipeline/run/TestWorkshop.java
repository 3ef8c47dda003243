package io.assay.pipeline.run;

import io.assay.core.Services;
import io.assay.core.catalog.Selected;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.ModelEntry;
import io.assay.core.plan.Problems;
import io.assay.core.report.Report;
import io.assay.generate.plan.GenerationPlan;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.audit.AuditModels;
import io.assay.pipeline.audit.AuditRequest;
import io.assay.pipeline.curate.CurateRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workshop with one chat model, whatever a plan calls it, and no other. */
record TestWorkshop(ChatModel model, String version) implements Workshop {

    TestWorkshop(ChatModel model) {
        this(model, "test");
    }

    @Override
    public AuditModels audit(AuditRequest request, List<Selected> metrics, List<String> problems) {
        return new NoModels();
    }

    @Override
    public Writers writers(GenerationPlan plan) {
        return evaluators(plan.models(), "", Path.of(""), plan.problems(), List.of());
    }

    @Override
    public Writers evaluators(
            Map<String, ModelEntry> named, String embedder, Path cache, Problems wrong, List<String> problems) {
        Map<String, ChatModel> models = new LinkedHashMap<>();
        named.keySet().forEach(name -> models.put(name, model));
        return new Writers() {
            @Override
            public Map<String, ChatModel> models() {
                return models;
            }

            @Override
            public Services services() {
                return Services.NONE;
            }

            @Override
            public void close() {
                // The model is for all tests.
            }
        };
    }

    @Override
    public Asked curators(CurateRequest request, List<String> problems) {
        return new NoModels();
    }

    private static final class NoModels implements AuditModels {

        @Override
        public Services services() {
            return Services.NONE;
        }

        @Override
        public Map<String, String> ids() {
            return Map.of();
        }

        @Override
        public List<Report.JudgePrompt> prompts() {
            return List.of();
        }

        @Override
        public List<String> unreachable() {
            return List.of();
        }

        @Override
        public Optional<String> drift(List<String> texts) {
            return Optional.empty();
        }

        @Override
        public void close() {
            // There are none.
        }
    }
}
