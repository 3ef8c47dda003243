package io.assay.app;

import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.InputFile;
import io.assay.core.data.RawRecords;
import io.assay.core.data.Reject;
import io.assay.core.engine.Ranks;
import io.assay.pipeline.RejectsFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes every row of data into one of some parts, as it is written. */
final class Split {

    private static final int VALUES_MAX = 1_000;
    private static final int REJECTS_LISTED = 10_000;

    private final Dataset data;
    private final List<String> names;
    private final double[] upTo;
    private final Optional<String> by;
    private final long seed;

    /**
     * @param shares of each part, which sum to 1
     * @param by a column each of whose values is cut on its own
     */
    Split(Dataset data, Map<String, Double> shares, Optional<String> by, long seed) {
        this.data = data;
        this.names = List.copyOf(shares.keySet());
        this.upTo = shares.values().stream().mapToDouble(share -> share).toArray();
        Arrays.parallelPrefix(upTo, Double::sum);
        this.by = by;
        this.seed = seed;
    }

    /**
     * What was written.
     *
     * @param rows by file
     * @param rejected rows in no part
     * @param rejects where they are listed
     */
    record Written(Map<Path, Long> rows, long rejected, Path rejects) {}

    /** Tells the part of a row. */
    private interface Part {
        int of(Sample sample);
    }

    Written write(Path folder) throws IOException, DataProblems {
        Part part = by.isPresent() ? byValue(by.get()) : this::byHash;
        Files.createDirectories(folder);
        try (PartFiles files = new PartFiles(folder, part)) {
            RawRecords.each(data, files);
            return files.finish();
        }
    }

    /** A number from 0 to 1 that only id and seed decide on. */
    private double chance(Sample sample) {
        return (Ranks.observe(sample, seed).rank() >>> 11) * 0x1.0p-53;
    }

    private int byHash(Sample sample) {
        return part(chance(sample));
    }

    private int part(double place) {
        int part = 0;
        while (part < upTo.length - 1 && place >= upTo[part]) {
            part++;
        }
        return part;
    }

    /** Of each value the rows of lowest rank go to the first part, and so on; of m rows the borders are at the nearest whole numbers. */
    private Part byValue(String field) throws IOException, DataProblems {
        Map<String, double[]> chances = chances(field);
        return sample -> {
            double[] sorted = chances.getOrDefault(value(sample, field), new double[0]);
            int rank = Arrays.binarySearch(sorted, chance(sample));
            // The middle of a row's place, so that a border within a row takes it where its greater half lies.
            return part((Math.max(0, rank) + 0.5) / sorted.length);
        };
    }

    private Map<String, double[]> chances(String field) throws IOException, DataProblems {
        Map<String, List<Double>> chances = new TreeMap<>();
        boolean found = false;
        try (Batches batches = data.open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                for (Sample sample : batch.parse().samples()) {
                    found |= sample.fields().value(field).isPresent();
                    chances.computeIfAbsent(value(sample, field), any -> new ArrayList<>())
                            .add(chance(sample));
                    if (chances.size() > VALUES_MAX) {
                        throw new DataProblems(
                                "--by " + field, "has more than " + VALUES_MAX + " values; name a column with few");
                    }
                }
            }
        }
        if (!found) {
            throw new DataProblems(
                    "--by " + field, "no row has this column; look at the row of names, or name it by --map");
        }
        Map<String, double[]> sorted = new TreeMap<>();
        chances.forEach((value, all) ->
                sorted.put(value, all.stream().mapToDouble(one -> one).sorted().toArray()));
        return sorted;
    }

    private static String value(Sample sample, String field) {
        return sample.fields().text(field).orElse("").strip();
    }

    /** The files of all parts; each is there whole or not at all. */
    private final class PartFiles implements RawRecords.Visitor, AutoCloseable {

        private final Path folder;
        private final Part part;
        private final List<OutputStream> open = new ArrayList<>();
        private final Map<Path, Path> made = new LinkedHashMap<>();
        private final Map<Path, Long> rows = new LinkedHashMap<>();
        private final List<Path> now = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();
        private long rejected;

        PartFiles(Path folder, Part part) {
            this.folder = folder;
            this.part = part;
        }

        @Override
        public void head(InputFile file, byte[] lines) throws IOException {
            close();
            now.clear();
            for (String name : names) {
                Path target = data.files().size() == 1
                        ? folder.resolve(name + "." + ending(file.format()))
                        : folder.resolve(name).resolve(file.name());
                Files.createDirectories(target.toAbsolutePath().getParent());
                Path unfinished = target.resolveSibling("." + target.getFileName() + ".part");
                made.put(unfinished, target);
                now.add(target);
                rows.put(target, 0L);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
                open.add(out);
                out.write(lines);
            }
        }

        private static String ending(String format) {
            return format.equals("text") ? "txt" : format;
        }

        @Override
        public void record(Sample sample, byte[] lines) throws IOException {
            int at = part.of(sample);
            open.get(at).write(lines);
            if (lines.length > 0 && lines[lines.length - 1] != '\n') {
                open.get(at).write('\n'); // The last line of a file may have no end.
            }
            rows.merge(now.get(at), 1L, Long::sum);
        }

        @Override
        public void reject(Reject reject) {
            rejected++;
            if (rejects.size() < REJECTS_LISTED) {
                rejects.add(reject);
            }
        }

        Written finish() throws IOException {
            close();
            for (Map.Entry<Path, Path> file : made.entrySet()) {
                Files.move(
                        file.getKey(),
                        file.getValue(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return new Written(rows, rejected, RejectsFile.write(folder, rejects));
        }

        @Override
        public void close() throws IOException {
            for (OutputStream out : open) {
                out.close();
            }
            open.clear();
        }
    }
}
