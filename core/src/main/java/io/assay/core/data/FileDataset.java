package io.assay.core.data;

import io.assay.core.Modality;
import io.assay.core.Role;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data in files. */
final class FileDataset implements Dataset {

    private final Role role;
    private final Modality modality;
    private final List<Opened> files;
    private final boolean declaredIds;

    FileDataset(Role role, Modality modality, List<Opened> files, boolean declaredIds) {
        this.role = role;
        this.modality = modality;
        this.files = List.copyOf(files);
        this.declaredIds = declaredIds;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public Modality modality() {
        return modality;
    }

    /** Where one of the files lies. */
    Source source(int file) {
        return files.get(file).source();
    }

    @Override
    public List<InputFile> files() {
        return files.stream().map(this::described).toList();
    }

    /** Says so where the mapped id does not serve, because it comes twice. */
    private InputFile described(Opened file) {
        InputFile known = file.file();
        String id = file.layout().mapping().get("id");
        return id == null || declaredIds
                ? known
                : known.layout(known.layout() + "; ids are file:record, as " + id + " is not unique");
    }

    @Override
    public String sha256(InputFile file) throws IOException {
        for (Opened opened : files) {
            if (opened.file().equals(file)) {
                return Sha256.of(opened.source().path());
            }
        }
        throw new IllegalArgumentException(file.name() + " is not a file of this data");
    }

    @Override
    public Batches open() {
        return new FileBatches();
    }

    /** The chunks of one file after the other. */
    private final class FileBatches implements Batches {

        private int at;
        private @Nullable Chunks chunks;

        @Override
        public @Nullable Batch next() throws IOException {
            while (at < files.size()) {
                Opened file = files.get(at);
                Batch batch = next(file, new Place(role, file.source().name(), at, file.layout(), declaredIds));
                if (batch != null) {
                    return batch;
                }
                close();
                at++;
            }
            return null;
        }

        /** A file that can be read no further ends in a reject; the next file is read all the same. */
        private @Nullable Batch next(Opened file, Place place) throws IOException {
            try {
                if (chunks == null) {
                    chunks = file.format().open(file.source());
                }
                Chunk chunk = chunks.next();
                return chunk == null ? null : new ChunkBatch(chunk, place);
            } catch (IOException failed) {
                close();
                at++;
                Reject reject = new Reject(place.file(), 0, "", "the file cannot be read: " + Faults.say(failed));
                return new ChunkBatch.Failed(reject);
            }
        }

        @Override
        public void close() throws IOException {
            Chunks open = chunks;
            chunks = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
