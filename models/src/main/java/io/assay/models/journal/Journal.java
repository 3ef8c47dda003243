package io.assay.models.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The answers of one run, in {@code answers.journal} of its folder. One process has it at a time. */
public final class Journal implements AnswerStore {

    static final String FILE = "answers.journal";

    private final Segment segment;

    private Journal(Segment segment) {
        this.segment = segment;
    }

    /**
     * Opens a run's journal, making it if there is none.
     *
     * @throws UnusableJournal where another process has it, another version wrote it, or the disk fails
     */
    public static Journal open(Path folder) {
        Path path = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            Segment segment = Segment.write(path)
                    .orElseThrow(() -> new UnusableJournal(
                            path + " is in use by another run; wait for it, or give this one a folder of its own"));
            return new Journal(segment);
        } catch (IOException broken) {
            throw new UnusableJournal(path + " could not be opened: " + broken.getMessage(), broken);
        }
    }

    @Override
    public Optional<byte[]> find(AnswerKey key) {
        return segment.find(key);
    }

    @Override
    public CompletionStage<Void> keep(AnswerKey key, byte[] body) {
        return segment.writer().append(key, body);
    }

    /** How many keys have an answer. */
    public int answers() {
        return segment.answers();
    }

    /** Bytes of the file that were damaged after they had been written: their answers will be asked for again. */
    public long damagedBytes() {
        return segment.damaged();
    }

    @Override
    public void close() {
        try {
            segment.close();
        } catch (IOException broken) {
            throw new UnusableJournal("the journal could not be closed: " + broken.getMessage(), broken);
        }
    }
}
