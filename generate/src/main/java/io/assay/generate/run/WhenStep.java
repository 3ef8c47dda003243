package io.assay.generate.run;

import io.assay.generate.Draft;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Takes one of two chains. */
record WhenStep(String name, String test, Chain then, Chain otherwise, Scene scene, Set<String> known)
        implements ChainStep {

    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0", "");

    @Override
    public CompletionStage<List<Draft>> apply(Draft draft) {
        Map<String, Object> values = scene.of(draft);
        known.forEach(field -> values.putIfAbsent(field, ""));
        String answer = Templates.render(test, values).strip().toLowerCase(Locale.ROOT);
        if (YES.contains(answer)) {
            return then.run(List.of(draft));
        }
        return NO.contains(answer)
                ? otherwise.run(List.of(draft))
                : new Chain(List.of())
                        .run(List.of(
                                draft.rejected(name, "undecided", "the test gives neither true nor false: " + answer)));
    }
}
