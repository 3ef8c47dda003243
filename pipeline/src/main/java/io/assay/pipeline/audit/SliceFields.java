package io.assay.pipeline.audit;

import io.assay.core.DidYouMean;
import io.assay.core.Fields;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Slicing;
import io.assay.report.Lists;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether the fields of {@code --by} are there, by a look at the beginning of the synthetic data. */
final class SliceFields {

    /** How many samples are looked at; a field that is in none of them is taken for a slip of the pen. */
    private static final int SAMPLES_MAX = 10_000;

    /** How many fields are named to someone who looks for one. */
    private static final int NAMED_MAX = 20;

    private SliceFields() {}

    static void check(List<String> by, List<Dataset> data, List<String> problems) {
        Set<String> unknown = new TreeSet<>(by);
        unknown.removeAll(Slicing.derived().keySet());
        if (unknown.isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>();
        for (Dataset dataset : data) {
            if (dataset.role() == Role.SYNTHETIC) {
                try {
                    look(dataset, unknown, known);
                } catch (IOException unreadable) {
                    problems.add("--by: " + unreadable.getMessage());
                    return;
                }
            }
        }
        if (data.stream().anyMatch(dataset -> dataset.role() == Role.SYNTHETIC)) {
            known.addAll(Slicing.derived().keySet());
            unknown.forEach(field -> problems.add("--by " + field + ": no sample has it" + DidYouMean.hint(field, known)
                    + "; there are " + Lists.some(List.copyOf(known), NAMED_MAX)));
        }
    }

    private static void look(Dataset dataset, Set<String> unknown, Set<String> known) throws IOException {
        long looked = 0;
        try (Batches batches = dataset.open()) {
            for (Batch batch = batches.next();
                    batch != null && looked < SAMPLES_MAX && !unknown.isEmpty();
                    batch = batches.next()) {
                for (Sample sample : batch.parse().samples()) {
                    Fields fields = sample.fields();
                    unknown.removeIf(field -> fields.value(field).isPresent());
                    known.addAll(fields.columns().keySet());
                    known.addAll(fields.mapping().keySet());
                    looked++;
                }
            }
        }
    }
}
