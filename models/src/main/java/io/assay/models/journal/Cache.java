package io.assay.models.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Answers that runs share: a folder of segments. A process writes to one that nobody else writes to, and reads all that were whole when it
 * opened the folder, so any number of processes use one folder at a time.
 */
public final class Cache implements AnswerStore {

    private static final String ENDING = ".answers";
    /** A segment of more is not written to again. */
    private static final long FULL = 1L << 30;

    private final Segment own;
    private final List<Segment> others;

    private Cache(Segment own, List<Segment> others) {
        this.own = own;
        this.others = others;
    }

    /** @throws UnusableJournal where another version wrote it, or the disk fails */
    public static Cache open(Path folder) {
        try {
            Files.createDirectories(folder);
            Optional<Segment> own = Optional.empty();
            List<Segment> others = new ArrayList<>();
            for (Path path : segments(folder)) {
                if (own.isEmpty() && Files.size(path) < FULL) {
                    own = Segment.write(path);
                    if (own.isPresent()) {
                        continue;
                    }
                }
                others.add(Segment.read(path));
            }
            return new Cache(own.isPresent() ? own.get() : fresh(folder), others);
        } catch (IOException broken) {
            throw new UnusableJournal("the cache " + folder + " could not be opened: " + broken.getMessage(), broken);
        }
    }

    private static List<Path> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static Segment fresh(Path folder) throws IOException {
        Path path = folder.resolve(UUID.randomUUID() + ENDING);
        return Segment.write(path).orElseThrow(() -> new UnusableJournal(path + " is new and yet in use"));
    }

    @Override
    public Optional<byte[]> find(AnswerKey key) {
        return Stream.concat(Stream.of(own), others.stream())
                .map(segment -> segment.find(key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public CompletionStage<Void> keep(AnswerKey key, byte[] body) {
        return own.writer().append(key, body);
    }

    @Override
    public void close() {
        try {
            own.close();
            for (Segment other : others) {
                other.close();
            }
        } catch (IOException broken) {
            throw new UnusableJournal("the cache could not be closed: " + broken.getMessage(), broken);
        }
    }
}
