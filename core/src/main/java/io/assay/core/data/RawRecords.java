package io.assay.core.data;

import io.assay.core.Sample;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of files as they stand there, byte for byte in UTF-8, beside what was read from them. For formats whose records are whole lines. */
public final class RawRecords {

    private static final Set<String> OF_LINES = Set.of("csv", "tsv", "jsonl", "text");

    /** Takes records in the order of the files. */
    public interface Visitor {

        /** The lines before the first record: a row of names, where there is one. Comes once a file, before its records. */
        void head(InputFile file, byte[] lines) throws IOException;

        /** A record with its line ends. */
        void record(Sample sample, byte[] lines) throws IOException;

        /** A record that cannot be read. */
        void reject(Reject reject) throws IOException;
    }

    /** Where a record begins. */
    private record Start(long line, Optional<Sample> sample) {}

    private final FileDataset data;
    private final Visitor visitor;
    private int file = -1;
    private @Nullable Lines lines;
    private Start open = new Start(0, Optional.empty());

    private RawRecords(FileDataset data, Visitor visitor) {
        this.data = data;
        this.visitor = visitor;
    }

    /**
     * @param data as {@link Data#open} gives it
     * @throws DataProblems if a file is not of whole lines
     */
    public static void each(Dataset data, Visitor visitor) throws IOException, DataProblems {
        if (!(data instanceof FileDataset files)) {
            throw new IllegalArgumentException("only data in files has raw records");
        }
        List<DataProblem> problems = files.files().stream()
                .filter(file -> !OF_LINES.contains(file.format()))
                .map(file -> new DataProblem(
                        file.name(),
                        "is " + file.format() + ", whose records are not whole lines; convert it to jsonl or csv"))
                .toList();
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        new RawRecords(files, visitor).run();
    }

    private void run() throws IOException {
        try (Batches batches = data.open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                batch(batch.parse());
            }
            finish();
        } finally {
            if (lines != null) {
                lines.close();
            }
        }
    }

    private void batch(Parsed parsed) throws IOException {
        List<Start> starts = new ArrayList<>();
        for (Reject reject : parsed.rejects()) {
            visitor.reject(reject);
            to(reject.file());
            if (reject.line() > 0) {
                starts.add(new Start(reject.line(), Optional.empty()));
            }
        }
        for (Sample sample : parsed.samples()) {
            to(sample.lineage().source());
            starts.add(new Start(sample.lineage().record(), Optional.of(sample)));
        }
        starts.sort(Comparator.comparingLong(Start::line));
        for (Start start : starts) {
            byte[] before = now().until(start.line());
            if (open.line() == 0) {
                visitor.head(data.files().get(file), before);
            } else {
                close(before);
            }
            open = start;
        }
    }

    /** A batch is of one file; another one begins where its name is another. */
    private void to(String name) throws IOException {
        while (file < 0 || !data.source(file).name().equals(name)) {
            finish();
            file++;
            lines = new Lines(
                    data.source(file).open(), data.source(file).limits().recordBytesMax());
        }
    }

    private void finish() throws IOException {
        if (lines != null) {
            close(lines.until(Long.MAX_VALUE));
            lines.close();
        }
        open = new Start(0, Optional.empty());
    }

    private void close(byte[] record) throws IOException {
        if (open.sample().isPresent()) {
            visitor.record(open.sample().get(), record);
        }
    }

    private Lines now() {
        if (lines == null) {
            throw new IllegalStateException("no file is open");
        }
        return lines;
    }

    /** The lines of a file, one after the other. Of a record above the limit, which is a reject, the rest is not held. */
    private static final class Lines implements AutoCloseable {

        private final InputStream in;
        private final int bytesMax;
        private long line = 1;
        private boolean ended;

        Lines(InputStream in, int bytesMax) {
            this.in = new BufferedInputStream(in, 1 << 16);
            this.bytesMax = bytesMax;
        }

        /** All lines from here to before a line. */
        byte[] until(long next) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (line < next && !ended) {
                int read = in.read();
                ended = read < 0;
                line += read == '\n' ? 1 : 0;
                if (!ended && bytes.size() <= bytesMax) {
                    bytes.write(read);
                }
            }
            return bytes.toByteArray();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
