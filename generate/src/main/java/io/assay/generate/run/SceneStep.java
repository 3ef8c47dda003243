package io.assay.generate.run;

import io.assay.core.kernel.Mix;
import io.assay.generate.Draft;
import io.assay.generate.plan.SceneSpec;
import io.assay.generate.prompt.Chance;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import io.assay.generate.scene.Scenes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Draws something by code; what is drawn depends on the draft's id alone. */
record SceneStep(String name, SceneSpec spec, Scene scene, Set<String> known, long seed) implements ChainStep {

    @Override
    public CompletionStage<List<Draft>> apply(Draft draft) {
        Map<String, Object> values = scene.of(draft);
        known.forEach(field -> values.putIfAbsent(field, ""));
        String template = Templates.render(spec.template().orElse(""), values);
        Chance chance = Chance.of(seed, "scene " + name).at(Mix.hash(draft.id(), 0));
        return CompletableFuture.completedFuture(List.of(Scenes.draw(name, spec, template, draft, chance)));
    }
}
