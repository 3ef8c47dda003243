package io.assay.app;

import io.assay.core.plan.WrongPlan;
import io.assay.generate.MethodPlans;
import io.assay.generate.Methods;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.MethodNeeds;
import java.nio.file.Path;
import java.util.List;

/** What {@code assay explain} prints of a method: what sets it apart, what it needs, and its plan. */
final class MethodPage {

    private MethodPage() {}

    static String plain(Methods.Method method) {
        String plan = MethodPlans.text(method);
        return method.id() + "\n\n"
                + method.summary() + ".\n\n"
                + "Sets it apart: " + String.join("; ", method.steps()) + ".\n"
                + "Needs: " + needs(method) + ".\n"
                + "Source: " + method.source() + "\n"
                + "For your own task: assay init --method " + method.id() + " --out plan.yaml\n\n"
                + plan;
    }

    /** In words; a plan that comes with Assay can be read. */
    static String needs(Methods.Method method) {
        try {
            List<String> needs = MethodNeeds.of(GenerationPlan.read(MethodPlans.text(method), Path.of("")));
            return needs.isEmpty() ? "nothing but a chat model" : String.join(", ", needs);
        } catch (WrongPlan broken) {
            throw new IllegalStateException(method.plan() + " cannot be read", broken);
        }
    }
}
