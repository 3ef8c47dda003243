package io.assay.testkit;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Dataset;
import io.assay.core.data.InputFile;
import io.assay.core.data.Parsed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Samples of one role in memory, cut into batches of a size; an empty batch follows each. */
public record ListDataset(Role role, List<Sample> samples, int batchSize) implements Dataset {

    /** A data set for each role among the samples, in the order given. */
    public static List<Dataset> byRole(List<Sample> samples, int batchSize) {
        List<Dataset> data = new ArrayList<>();
        for (Role role : Role.values()) {
            List<Sample> some =
                    samples.stream().filter(sample -> sample.role() == role).toList();
            if (!some.isEmpty()) {
                data.add(new ListDataset(role, some, batchSize));
            }
        }
        return data;
    }

    @Override
    public Modality modality() {
        return Modality.TEXT;
    }

    @Override
    public List<InputFile> files() {
        return List.of();
    }

    @Override
    public String sha256(InputFile file) {
        return "";
    }

    @Override
    public Batches open() {
        List<List<Sample>> batches = new ArrayList<>();
        for (int from = 0; from < samples.size(); from += batchSize) {
            batches.add(samples.subList(from, Math.min(samples.size(), from + batchSize)));
            batches.add(List.of());
        }
        Iterator<List<Sample>> rest = batches.iterator();
        return new Batches() {
            @Override
            public @Nullable Batch next() {
                return rest.hasNext() ? new ListBatch(rest.next()) : null;
            }

            @Override
            public void close() {}
        };
    }

    private record ListBatch(List<Sample> samples) implements Batch {
        @Override
        public long bytes() {
            return samples.size();
        }

        @Override
        public Parsed parse() {
            return new Parsed(samples, List.of());
        }
    }
}
