package io.assay.generate.run;

import io.assay.core.Services;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.ModelEntry;
import io.assay.generate.plan.GenerateSpec;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.plan.RoundsSpec;
import io.assay.generate.plan.UntilSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run would take, from its own first slots: they are asked as the run would ask them, so that a journal has their answers when it does.
 *
 * @param slots that were tried
 * @param accepted samples they gave
 * @param ledger what became of their drafts
 * @param needed slots the whole run would begin, or 0 where none was accepted and nothing can be said
 */
public record DryRun(int slots, Ledger ledger, long accepted, long needed) {

    /**
     * Tries the first slots.
     *
     * @param folder an empty one, for the run that is tried
     * @throws Halted where a model has no answer
     */
    public static DryRun of(
            GenerationPlan plan,
            Material material,
            Map<String, ChatModel> models,
            Services services,
            Path folder,
            int workers,
            int probe)
            throws IOException {
        GenerateSpec generate = plan.generate();
        UntilSpec until = generate.until();
        int slots = Math.min(probe, generate.rounds().size());
        GenerateSpec tried = new GenerateSpec(
                generate.task(),
                generate.conditions(),
                generate.demonstrations(),
                generate.seeds(),
                generate.steps(),
                new UntilSpec(until.accepted(), until.per(), 1, until.calls(), until.yield(), until.window()),
                new RoundsSpec(slots, 0),
                generate.feedback(),
                generate.fields());
        GenerationPlan probed =
                new GenerationPlan(plan.seed(), plan.models(), tried, plan.folder(), plan.text(), plan.problems());
        try (RunFolder run = RunFolder.open(folder, generate.fields())) {
            run.belongsTo(probed.digest(material), plan.text());
            try (Generation generation = Generation.open(probed, material, models, services, run, workers)) {
                Generation.Outcome outcome = generation.run((ledger, wanted) -> {}, () -> false);
                if (outcome.ending() == Generation.Ending.HALTED) {
                    throw new Halted(outcome.said());
                }
                long accepted = outcome.ledger().accepted();
                long needed = accepted == 0 ? 0 : (until.accepted() * (long) slots + accepted - 1) / accepted;
                return new DryRun(slots, outcome.ledger(), accepted, needed);
            }
        }
    }

    /** Calls, tokens read and tokens written of the whole run, by model. */
    public Map<String, long[]> expected() {
        Map<String, long[]> expected = new LinkedHashMap<>();
        ledger.spent().forEach((model, numbers) -> {
            long[] all = numbers.clone();
            for (int i = 0; i < all.length; i++) {
                all[i] = Math.round((double) numbers[i] * needed / slots);
            }
            expected.put(model, all);
        });
        return expected;
    }

    /** US dollars of a model's share, where its price is known. */
    public static Optional<Double> usd(Optional<ModelEntry.PriceSpec> price, long[] numbers) {
        return price.map(p -> (numbers[1] * p.prompt() + numbers[2] * p.answer()) / 1e6);
    }
}
