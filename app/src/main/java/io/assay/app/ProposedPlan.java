package io.assay.app;

import io.assay.core.model.ChatModel;
import io.assay.core.plan.ModelEntry;
import io.assay.core.plan.Problems;
import io.assay.core.plan.WrongPlan;
import io.assay.generate.run.Planner;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A plan that a model proposed. */
final class ProposedPlan {

    private static final String MODEL = "writer";
    private static final int ACCEPTED = 20;

    private ProposedPlan() {}

    /** @throws WrongPlan where the model cannot be opened or proposes nothing that can be used */
    static String of(String task, String chat) throws WrongPlan {
        Problems problems = new Problems();
        ModelEntry entry = new ModelEntry(
                chat, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        try (ChatModels models = ChatModels.open(Map.of(MODEL, entry), CacheFolder.usual(), problems)) {
            problems.check();
            ChatModel model = Objects.requireNonNull(models.models().get(MODEL), "no problem, so it is open");
            return new Planner(chat, model, ACCEPTED).propose(task);
        }
    }
}
