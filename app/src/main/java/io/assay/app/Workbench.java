package io.assay.app;

import io.assay.core.Services;
import io.assay.core.catalog.Selected;
import io.assay.core.model.ChatModel;
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
        return new Writers() {
            @Override
            public Map<String, ChatModel> models() {
                return chats.models();
            }

            @Override
            public Services services() {
                return services.services();
            }

            @Override
            public void close() {
                services.close();
                chats.close();
            }
        };
    }

    @Override
    public Asked curators(CurateRequest request, List<String> problems) {
        return CurationModels.open(request, problems);
    }

    @Override
    public Opened embedder(String spec, Path cache, List<String> problems) {
        return EmbedderOnDemand.of(spec, cache, problems);
    }
}
