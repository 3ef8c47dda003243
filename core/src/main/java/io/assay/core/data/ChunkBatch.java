package io.assay.core.data;

import io.assay.core.Fields;
import io.assay.core.Lineage;
import io.assay.core.Sample;
import io.assay.core.Text;
import io.assay.core.data.layout.NoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A chunk whose rows become samples. */
record ChunkBatch(Chunk chunk, Place place) implements Batch {

    @Override
    public long bytes() {
        return chunk.bytes();
    }

    @Override
    public Parsed parse() {
        Samples samples = new Samples(place);
        chunk.parse(samples);
        return new Parsed(samples.samples, samples.rejects);
    }

    /** A file that could not be read on. */
    record Failed(Reject reject) implements Batch {

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public Parsed parse() {
            return new Parsed(List.of(), List.of(reject));
        }
    }

    private static final class Samples implements Rows {

        private final Place place;
        private final List<Sample> samples = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();

        Samples(Place place) {
            this.place = place;
        }

        @Override
        public void row(long record, Map<String, Object> columns) {
            Fields fields = new Fields(columns, place.layout().mapping());
            try {
                String text = place.layout().text().of(fields);
                String id = place.declaredIds() ? fields.text("id").orElse("") : "";
                samples.add(new Sample(
                        id.isEmpty() ? place.file() + ":" + record : id,
                        place.ordinal(record),
                        place.role(),
                        new Text(text),
                        fields,
                        Lineage.read(place.file(), record)));
            } catch (NoText none) {
                reject(record, none.field(), none.reason());
            }
        }

        @Override
        public void reject(long record, String field, String reason) {
            rejects.add(new Reject(place.file(), record, field, reason));
        }
    }
}
