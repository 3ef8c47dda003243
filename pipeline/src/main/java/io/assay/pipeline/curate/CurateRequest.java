package io.assay.pipeline.curate;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.engine.Settings;
import io.assay.core.plan.ModelEntry;
import io.assay.core.plan.Problems;
import io.assay.curate.CurateStep;
import io.assay.pipeline.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user asked of a curation; nothing checked yet.
 *
 * @param plan whose models steps may name
 * @param steps in their order
 * @param paths files by role; those of role synthetic are curated
 * @param map which column holds a field
 * @param modality texts, or rows of tables
 * @param schema of tables; empty where it is told from the data
 * @param embedder model of embeddings
 * @param lm language model; empty where there is none
 * @param chat chat model beside those of the plan; empty where there is none
 * @param cache where embeddings and answers are remembered
 */
public record CurateRequest(
        Optional<Plan> plan,
        List<CurateStep> steps,
        Map<Role, List<String>> paths,
        Map<String, String> map,
        Modality modality,
        Optional<Path> schema,
        String embedder,
        String lm,
        String chat,
        Path cache,
        Settings settings) {

    /** The models of the plan. */
    public Map<String, ModelEntry> models() {
        return plan.map(read -> read.sections().models()).orElse(Map.of());
    }

    /** Where problems with the plan go. */
    public Problems problems() {
        return plan.map(Plan::problems).orElseGet(Problems::new);
    }
}
