package io.assay.pipeline.curate;

import io.assay.core.Role;
import io.assay.core.engine.Settings;
import io.assay.curate.CurateStep;
import io.assay.curate.Curated;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a user asked of a curation; nothing checked yet.
 *
 * @param steps in their order
 * @param paths files by role; those of role synthetic are curated
 * @param map which column holds a field
 * @param embedder model of embeddings
 * @param cache where embeddings are remembered
 */
public record CurateRequest(
        List<CurateStep> steps,
        Map<Role, List<String>> paths,
        Map<String, String> map,
        String embedder,
        Path cache,
        Settings settings) {

    /** Adds what steps cannot do without and the request does not name. */
    public void check(List<String> problems) {
        for (CurateStep step : steps) {
            step.needs().stream()
                    .filter(role -> paths.getOrDefault(role, List.of()).isEmpty())
                    .forEach(role -> problems.add(Curated.name(step) + " needs --" + role.id()));
        }
    }
}
