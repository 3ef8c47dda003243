package io.assay.generate.plan;

import io.assay.core.Services;
import io.assay.core.model.ChatModel;
import java.util.Map;

/**
 * Looks at a plan whole before the first call: names of models and conditions, files, templates with the fields that are there when they are
 * used, types of fields between steps, steps that nothing can reach, and what models must be able to do.
 */
public final class PlanCheck {

    private PlanCheck() {}

    /** Adds what is wrong to the problems of the plan. Models that could not be opened are passed over: that was told. */
    public static void check(GenerationPlan plan, Material material, Map<String, ChatModel> models, Services services) {
        Lookup look = new Lookup(plan, material, models, services);
        if (!new ConditionsCheck(look).check()) {
            return; // Every template sees the conditions, so none can be tried.
        }
        new InputsCheck(look).check();
        new FeedbackCheck(look).check(new StepsCheck(look).check());
    }
}
