package io.assay.core.data.format;

import io.assay.core.data.Chunk;
import io.assay.core.data.Chunks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Cuts the records out of a JSON file, whether they stand in an array, in several named ones, or one after the other. */
final class JsonChunks implements Chunks {

    private static final int CHUNK_BYTES = 1 << 20;
    private static final int CHUNK_ITEMS = 10_000;

    private enum State {
        ROOT,
        ARRAY,
        OBJECT,
        DONE
    }

    private final JsonScanner scanner;
    private final JsonRecords records;
    private final boolean keyed;
    private final Queue<Chunk> ready = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK_BYTES);
    private final List<Integer> ends = new ArrayList<>();
    private State state = State.ROOT;
    private boolean inObject;
    private String key = "";
    private long record;

    JsonChunks(JsonScanner scanner, JsonRecords records, boolean keyed) {
        this.scanner = scanner;
        this.records = records;
        this.keyed = keyed;
    }

    @Override
    public @Nullable Chunk next() {
        try {
            while (ready.isEmpty() && state != State.DONE) {
                step();
            }
        } catch (MalformedRecord malformed) {
            stop(malformed.reason());
        } catch (IOException stopped) {
            stop(Rejected.unreadable(stopped));
        }
        return ready.poll();
    }

    private void stop(String reason) {
        flush();
        ready.add(new Rejected(record + 1, "", reason));
        state = State.DONE;
    }

    private void step() throws IOException, MalformedRecord {
        switch (state) {
            case ROOT -> root();
            case ARRAY -> array();
            case OBJECT -> object();
            case DONE -> {}
        }
    }

    private void root() throws IOException, MalformedRecord {
        if (scanner.peek() < 0) {
            flush();
            state = State.DONE;
        } else if (scanner.take('[')) {
            state = State.ARRAY;
        } else if (keyed && scanner.take('{')) {
            state = State.OBJECT;
            inObject = true;
        } else {
            item();
        }
    }

    private void array() throws IOException, MalformedRecord {
        if (scanner.take(']')) {
            leave();
            return;
        }
        item();
        if (scanner.peek() != ']') {
            scanner.expect(',');
        }
    }

    private void leave() throws IOException {
        state = inObject ? State.OBJECT : State.ROOT;
        if (inObject) {
            boolean unused = scanner.take(',');
        }
    }

    /** One field: an array of records, a record under a name, or something beside the data. */
    private void object() throws IOException, MalformedRecord {
        if (scanner.take('}')) {
            inObject = false;
            state = State.ROOT;
            return;
        }
        flush();
        key = scanner.name();
        if (scanner.take('[')) {
            state = State.ARRAY;
        } else if (scanner.peek() == '{') {
            item();
            leave();
        } else {
            scanner.skip();
            leave();
        }
    }

    private void item() throws IOException, MalformedRecord {
        int limit = records.limits().recordBytesMax();
        int start = bytes.size();
        record++;
        if (!scanner.copy(bytes, limit)) {
            cutBack(start);
            record--;
            flush();
            record++;
            ready.add(new Rejected(record, "", "the record is longer than " + limit + " bytes; shorten or split it"));
            return;
        }
        ends.add(bytes.size());
        if (bytes.size() >= CHUNK_BYTES || ends.size() >= CHUNK_ITEMS) {
            flush();
        }
    }

    /** Forgets the part of a value that was copied before it grew too long. */
    private void cutBack(int size) {
        byte[] kept = bytes.toByteArray();
        bytes.reset();
        bytes.write(kept, 0, size);
    }

    private void flush() {
        if (!ends.isEmpty()) {
            int[] all = ends.stream().mapToInt(Integer::intValue).toArray();
            ready.add(new JsonItems(records, bytes.toByteArray(), all, key, record - all.length + 1));
            bytes.reset();
            ends.clear();
        }
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}
