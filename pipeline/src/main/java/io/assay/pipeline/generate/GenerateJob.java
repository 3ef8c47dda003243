package io.assay.pipeline.generate;

import io.assay.core.Names;
import io.assay.core.Services;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.ModelEntry;
import io.assay.core.report.Making;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.run.DryRun;
import io.assay.generate.run.Generation;
import io.assay.generate.run.Ledger;
import io.assay.generate.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A checked plan, carried out in a directory.
 *
 * @param workers answers that are waited for at a time; changes no sample
 */
public record GenerateJob(
        GenerationPlan plan, Material material, Map<String, ChatModel> models, Services services, int workers) {

    /** What sees a run go on. */
    public interface Watch extends Generation.Watch {

        /** Rounds of an earlier form of the plan were set aside. */
        void planChanged();

        /** Whether the run is to end after this round. */
        BooleanSupplier stop();
    }

    /** Begins the run, or goes on where it stopped. */
    public Generation.Outcome run(Path folder, Watch watch) throws IOException {
        try (RunFolder run = RunFolder.open(folder, plan.generate().fields())) {
            if (run.belongsTo(plan.digest(material), plan.text())) {
                watch.planChanged();
            }
            try (Generation generation = Generation.open(plan, material, models, services, run, workers)) {
                return generation.run(watch, watch.stop());
            }
        }
    }

    /** A run as reports tell of it. */
    public Making making(Generation.Outcome outcome) {
        Ledger ledger = outcome.ledger();
        List<Making.Ended> ended = ledger.ended().entrySet().stream()
                .map(entry -> new Making.Ended(
                        entry.getKey().step(),
                        Names.kebab(entry.getKey().fate().name()),
                        entry.getKey().reason(),
                        entry.getValue().times()))
                .toList();
        List<Making.Asked> asked = ledger.spent().entrySet().stream()
                .map(entry ->
                        new Making.Asked(entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]))
                .toList();
        Map<String, Double> usd = new LinkedHashMap<>();
        ledger.spent()
                .forEach((model, numbers) ->
                        DryRun.usd(price(model), numbers).ifPresent(dollars -> usd.put(model, dollars)));
        return new Making(outcome.wanted(), ledger.accepted(), ledger.made(), ledger.rounds(), ended, asked, usd);
    }

    /** What a model costs, by its id, where the plan says so. */
    public Optional<ModelEntry.PriceSpec> price(String id) {
        return models.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .map(entry ->
                        Optional.ofNullable(plan.models().get(entry.getKey())).flatMap(ModelEntry::price))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
