package io.assay.generate.scene;

import io.assay.generate.Draft;
import io.assay.generate.plan.SceneSpec;
import io.assay.generate.prompt.Chance;
import java.util.Map;

/** From what a plan wants drawn to the fields of a draft. */
public final class Scenes {

    private Scenes() {}

    /**
     * The draft with what was drawn.
     *
     * @param template the one of the specification with its values filled in
     */
    public static Draft draw(String step, SceneSpec spec, String template, Draft draft, Chance chance) {
        if (spec instanceof SceneSpec.Chart chart) {
            return draft.with(Chart.draw(chart, chance).fields(chance));
        } else if (spec instanceof SceneSpec.Graph graph) {
            return draft.with(Graph.draw(graph, chance).fields(chance));
        }
        try {
            LogLine line = LogLine.fill(template.strip(), ((SceneSpec.LogLine) spec).slots(), chance);
            return line.parameters().isEmpty()
                    ? draft.rejected(step, "no-slot", "nothing is to be filled in: " + template)
                    : draft.with(
                            Map.of("line", line.line(), "template", line.template(), "parameters", line.parameters()));
        } catch (LogLine.UnknownSlot unknown) {
            return draft.rejected(step, "unknown-slot", String.valueOf(unknown.getMessage()));
        }
    }
}
