package io.assay.core.data;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Data with some samples left out or changed, read anew each time.
 *
 * @param data the data
 * @param sieve a sample as it is from now on, or nothing where it is left out; called from many threads
 */
public record Sifted(Dataset data, Function<Sample, Optional<Sample>> sieve) implements Dataset {

    @Override
    public Role role() {
        return data.role();
    }

    @Override
    public Modality modality() {
        return data.modality();
    }

    @Override
    public List<InputFile> files() {
        return data.files();
    }

    @Override
    public String sha256(InputFile file) throws IOException {
        return data.sha256(file);
    }

    @Override
    public Batches open() throws IOException {
        Batches batches = data.open();
        return new Batches() {
            @Override
            public @Nullable Batch next() throws IOException {
                Batch batch = batches.next();
                return batch == null ? null : new SiftedBatch(batch, sieve);
            }

            @Override
            public void close() throws IOException {
                batches.close();
            }
        };
    }

    private record SiftedBatch(Batch batch, Function<Sample, Optional<Sample>> sieve) implements Batch {

        @Override
        public long bytes() {
            return batch.bytes();
        }

        @Override
        public Parsed parse() {
            Parsed parsed = batch.parse();
            List<Sample> left = new ArrayList<>(parsed.samples().size());
            parsed.samples().forEach(sample -> sieve.apply(sample).ifPresent(left::add));
            return new Parsed(left, parsed.rejects());
        }
    }
}
