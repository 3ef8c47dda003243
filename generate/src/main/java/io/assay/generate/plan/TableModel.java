package io.assay.generate.plan;

import io.assay.core.Row;
import io.assay.core.kernel.Mix;
import io.assay.generate.prompt.Chance;
import io.assay.generate.table.BayesianNetwork;
import io.assay.generate.table.GaussianCopula;
import io.assay.generate.table.RowModel;
import io.assay.generate.table.TrainingTable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a step learnt from its table.
 *
 * @param fields of the rows it draws
 * @param digest of all that it depends on
 */
public record TableModel(RowModel model, List<String> fields, Long digest) {

    static TableModel fit(StepSpec.TableRow spec, TrainingTable table, long seed) {
        Chance chance = Chance.of(seed, "table-row " + spec.from());
        RowModel model = switch (spec.by()) {
            case COPULA -> GaussianCopula.fit(table, chance);
            case BAYESIAN_NETWORK ->
                BayesianNetwork.fit(
                        table, spec.epsilon().map(OptionalDouble::of).orElse(OptionalDouble.empty()), chance);
        };
        return new TableModel(model, table.names(), Mix.then(digest(table), seed));
    }

    /** Of all that a table says. */
    static long digest(TrainingTable table) {
        long digest = Mix.hash(table.schema().columns() + " " + table.schema().constraints(), 0);
        for (Row row : table.rows()) {
            digest = Mix.then(digest, Mix.hash(row.text(), digest));
        }
        return digest;
    }
}
