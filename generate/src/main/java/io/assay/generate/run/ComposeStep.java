package io.assay.generate.run;

import io.assay.generate.Draft;
import io.assay.generate.plan.StepSpec;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Makes fields from others. */
record ComposeStep(StepSpec.Compose spec, Scene scene, Set<String> known) implements ChainStep {

    @Override
    public CompletionStage<List<Draft>> apply(Draft draft) {
        Map<String, Object> values = scene.of(draft);
        known.forEach(field -> values.putIfAbsent(field, ""));
        Map<String, Object> made = new LinkedHashMap<>();
        spec.fields()
                .forEach((field, template) ->
                        made.put(field, Templates.render(template, values).strip()));
        return CompletableFuture.completedFuture(List.of(draft.with(made).without(spec.drop())));
    }
}
