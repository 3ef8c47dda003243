package io.assay.app;

import io.assay.core.Services;
import io.assay.core.catalog.Selected;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.ModelEntry;
import io.assay.core.plan.Problems;
import io.assay.generate.plan.GenerationPlan;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.audit.AuditModels;
import io.assay.pipeline.audit.AuditRequest;
import io.assay.pipeline.curate.CurateRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The models of this build, for rooms that know none. */
final class Workbench implements Workshop {

    @Override
    public String version() {
        return Main.resource("version.txt").strip();
    }

    @Override
    public AuditModels audit(AuditRequest request, List<Selected> metrics, List<String> problems) {
        return Models.open(request, metrics, problems);
    }

    @Override
    public Writers writers(GenerationPlan plan) {
        ChatModels chats = ChatModels.open(plan.models(), CacheFolder.usual(), plan.problems());
        GenerateServices services = GenerateServices.open(plan, plan.problems());
        return new Chats(chats, services.services(), services::close);
    }

    @Override
    public Asked curators(CurateRequest request, List<String> problems) {
        return CurationModels.open(request, problems);
    }

    @Override
    public Writers evaluators(
            Map<String, ModelEntry> models, String embedder, Path cache, Problems wrong, List<String> problems) {
        EmbedderOnDemand vectors = EmbedderOnDemand.of(embedder, cache, problems);
        return new Chats(ChatModels.open(models, cache, wrong), vectors.services(), vectors::close);
    }

    /** Chat models with services beside, closed together. */
    private record Chats(ChatModels chats, Services services, Runnable beside) implements Writers {

        @Override
        public Map<String, ChatModel> models() {
            return chats.models();
        }

        @Override
        public void close() {
            beside.run();
            chats.close();
        }
    }
}
