package io.assay.pipeline;

import io.assay.core.Services;
import io.assay.core.catalog.Selected;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.ModelEntry;
import io.assay.core.plan.Problems;
import io.assay.generate.plan.GenerationPlan;
import io.assay.pipeline.audit.AuditModels;
import io.assay.pipeline.audit.AuditRequest;
import io.assay.pipeline.curate.CurateRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a run is handed from outside: this room knows no provider of models. */
public interface Workshop {

    /** The model of embeddings where nobody names one. */
    String USUAL_EMBEDDER = "minilm";

    /** The version of Assay, which every result is stamped with. */
    String version();

    /**
     * Opens what the metrics of an audit ask for.
     *
     * @param problems is told of what cannot be opened
     */
    AuditModels audit(AuditRequest request, List<Selected> metrics, List<String> problems);

    /** Opens the models of a plan; what cannot be opened becomes a problem of the plan. */
    Writers writers(GenerationPlan plan);

    /**
     * Opens what an evaluation may ask: an embedder, when something asks for it, and chat models.
     *
     * @param models of the plan; none where none is asked
     * @param wrong is told of a model of the plan that cannot be opened
     * @param problems is told of an embedder that was named and cannot be used
     */
    Writers evaluators(
            Map<String, ModelEntry> models, String embedder, Path cache, Problems wrong, List<String> problems);

    /**
     * Opens what the steps of a curation may ask.
     *
     * @param problems is told of what the request names and cannot be opened; of the plan's models, the plan's own problems are
     */
    Asked curators(CurateRequest request, List<String> problems);

    /** Services whose models may fall silent. */
    interface Asked extends Opened {

        /** The models that were asked and never answered, with what went wrong. */
        List<String> unreachable();
    }

    /** Chat models by the names of a plan, and what they need beside. */
    interface Writers extends Opened {

        Map<String, ChatModel> models();
    }

    /** Services that are let go of when they are closed. */
    interface Opened extends AutoCloseable {

        Services services();

        @Override
        void close();
    }
}
