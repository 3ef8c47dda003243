package io.assay.generate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a run. {@code rounds.log} is the truth; {@code accepted.jsonl}, {@code rejected.jsonl}, {@code lineage.jsonl},
 * {@code ledger.json} and, of a loop, {@code feedback.jsonl} and {@code outcome.jsonl} are read out of it and written anew when a run is continued.
 */
public final class RunFolder implements Closeable {

    private static final String LOG = "rounds.log";

    private final Path folder;
    private final List<String> fields;
    private final FileChannel lock;
    private RunLog log;
    private @Nullable BufferedWriter accepted;
    private @Nullable BufferedWriter rejected;
    private @Nullable BufferedWriter lineage;

    private RunFolder(Path folder, List<String> fields, FileChannel lock, RunLog log) {
        this.folder = folder;
        this.fields = fields;
        this.lock = lock;
        this.log = log;
    }

    /**
     * Opens or begins a run.
     *
     * @param fields of a row of data, none for all
     * @throws IOException where it cannot be written, or another process is at work in it
     */
    public static RunFolder open(Path folder, List<String> fields) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new IOException(
                    folder + ": another process is at work in this run; wait for it or take another --out");
        }
        return new RunFolder(folder, fields, lock, RunLog.open(folder.resolve(LOG)));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (java.nio.channels.OverlappingFileLockException ours) {
            return false;
        }
    }

    public Path path() {
        return folder;
    }

    /**
     * Says which plan the run belongs to. The rounds of an earlier plan are set aside: what is the same in both is answered again by the journal.
     *
     * @param digest of all that samples depend on
     * @return whether rounds of another plan were set aside
     */
    public boolean belongsTo(String digest, String plan) throws IOException {
        Optional<JsonNode> first;
        try (RunLog.Lines lines = log.lines()) {
            first = lines.next();
        }
        boolean other = first.isPresent() && !first.get().path("plan").asText().equals(digest);
        if (other) {
            log.close();
            Files.move(folder.resolve(LOG), aside());
            log = RunLog.open(folder.resolve(LOG));
        }
        if (other || first.isEmpty()) {
            log.append(RoundJson.JSON.createObjectNode().put("plan", digest).toString());
        }
        atomically("plan.yaml", plan);
        return other;
    }

    private Path aside() {
        int number = 1;
        while (Files.exists(folder.resolve("rounds-of-earlier-plan-" + number + ".log"))) {
            number++;
        }
        return folder.resolve("rounds-of-earlier-plan-" + number + ".log");
    }

    RunLog log() {
        return log;
    }

    /** Begins the files that are read out of the log. */
    void begin() throws IOException {
        Files.deleteIfExists(folder.resolve(Exports.OUTCOME)); // Of a loop that is not at its end there is none.
        close(accepted);
        close(rejected);
        close(lineage);
        accepted = Files.newBufferedWriter(folder.resolve("accepted.jsonl"));
        rejected = Files.newBufferedWriter(folder.resolve("rejected.jsonl"));
        lineage = Files.newBufferedWriter(folder.resolve("lineage.jsonl"));
    }

    /** Adds a round to the files that are read out of the log. */
    void show(JsonNode round) throws IOException {
        for (JsonNode draft : round.path("drafts")) {
            boolean kept = draft.path("fate").asText().equals("accepted");
            line(kept ? lineage : rejected, traced(draft, round.path("calls")).toString());
        }
        for (Entry entry : RoundJson.read(round).entries()) {
            if (entry.accepted()) {
                line(accepted, RoundJson.JSON.writeValueAsString(entry.row(fields)));
            }
        }
        flush(accepted);
        flush(rejected);
        flush(lineage);
    }

    /** A draft with its calls by fingerprint and answer instead of by number; prompts and answers stay in the log. */
    private static ObjectNode traced(JsonNode draft, JsonNode calls) {
        ObjectNode traced = ((ObjectNode) draft).deepCopy();
        var list = traced.putArray("calls");
        for (JsonNode number : draft.path("calls")) {
            ObjectNode call = ((ObjectNode) calls.get(number.asInt())).deepCopy();
            call.remove("told");
            ((ObjectNode) call.path("reply")).remove("text");
            list.add(call);
        }
        return traced;
    }

    private static void line(@Nullable BufferedWriter writer, String line) throws IOException {
        if (writer != null) {
            writer.write(line);
            writer.write('\n');
        }
    }

    private static void flush(@Nullable BufferedWriter writer) throws IOException {
        if (writer != null) {
            writer.flush();
        }
    }

    private static void close(@Nullable BufferedWriter writer) throws IOException {
        if (writer != null) {
            writer.close();
        }
    }

    /** What a loop told so far, a line each. */
    void told(List<Map<String, Object>> lines) throws IOException {
        atomically("feedback.jsonl", lines(lines));
    }

    /** The rows that came of a loop. */
    void outcome(List<Map<String, Object>> rows) throws IOException {
        atomically(Exports.OUTCOME, lines(rows));
    }

    private static String lines(List<Map<String, Object>> rows) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> row : rows) {
            lines.append(RoundJson.JSON.writeValueAsString(row)).append('\n');
        }
        return lines.toString();
    }

    /** Writes a file whole or not at all. */
    void atomically(String name, String content) throws IOException {
        Path part = folder.resolve("." + name + ".part");
        Files.writeString(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        close(accepted);
        close(rejected);
        close(lineage);
        log.close();
        lock.close();
    }
}
