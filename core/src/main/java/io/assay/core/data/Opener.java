package io.assay.core.data;

import io.assay.core.data.layout.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Looks at one file after another: packing, format, encoding, first records. */
final class Opener {

    private static final int CHUNKS_LOOKED_AT = 8;

    private final ReadOptions options;
    private final boolean alone;
    private final List<Format> formats = new ArrayList<>();

    Opener(ReadOptions options, boolean alone) {
        this.options = options;
        this.alone = alone;
        ServiceLoader.load(Format.class, Format.class.getClassLoader()).forEach(formats::add);
        formats.sort(Comparator.comparing(Format::id)
                .thenComparing(format -> format.getClass().getName()));
    }

    Opened open(Inputs.Input input) throws DataProblems {
        try {
            return look(input);
        } catch (IOException unreadable) {
            throw new DataProblems(input.name(), "cannot be read: " + Faults.say(unreadable));
        }
    }

    private Opened look(Inputs.Input input) throws IOException, DataProblems {
        Path path = input.path();
        if (!Files.isRegularFile(path)) {
            throw new DataProblems(input.name(), "is no regular file");
        }
        long bytes = Files.size(path);
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(8);
        }
        Compression compression = Compression.of(start);
        Source packed =
                new Source(input.name(), path, compression, StandardCharsets.UTF_8, options.limits(), options.names());
        byte[] raw;
        try (InputStream in = packed.unpacked()) {
            raw = readHead(in);
        }
        if (raw.length == 0) {
            throw new DataProblems(input.name(), "the file is empty");
        }
        String name = Compression.strip(input.name());
        Format certain = choose(new Head(name, raw, raw.length < Head.BYTES, alone, text()), Format.CERTAIN);
        Source source = certain == null ? packed.charset(charset(packed, raw)) : packed;
        Format format = certain != null ? certain : textFormat(name, source);
        return new Opened(source, format, excerpt(format, source), bytes);
    }

    /** As many bytes as can be had: what stops the reading is told when the records are read. */
    private static byte[] readHead(InputStream in) throws IOException {
        byte[] head = new byte[Head.BYTES];
        int filled = 0;
        try {
            for (int n = 0; n >= 0 && filled < head.length; n = in.read(head, filled, head.length - filled)) {
                filled += n;
            }
        } catch (IOException stopped) {
            if (filled == 0) {
                throw stopped;
            }
        }
        return java.util.Arrays.copyOf(head, filled);
    }

    private Format textFormat(String name, Source source) throws IOException, DataProblems {
        byte[] head;
        try (InputStream in = source.open()) {
            head = readHead(in);
        }
        Format format = choose(new Head(name, head, head.length < Head.BYTES, alone, text()), Format.POSSIBLE);
        if (format == null) {
            throw new DataProblems(
                    source.name(),
                    "the format is unknown; Assay reads "
                            + String.join(
                                    ", ",
                                    formats.stream().map(Format::id).distinct().toList()));
        }
        return format;
    }

    private Charset charset(Source source, byte[] raw) throws DataProblems {
        if (Encodings.looksLikeUtf16(raw, 1)) {
            return Encodings.utf16Mark(raw, raw.length) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE;
        }
        if (Encodings.looksLikeUtf16(raw, 0)) {
            return Encodings.utf16Mark(raw, raw.length) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16BE;
        }
        Optional<String> binary = Encodings.utf16Mark(raw, raw.length) ? Optional.empty() : Binary.kind(raw);
        if (binary.isPresent()) {
            throw new DataProblems(source.name(), "is " + binary.get());
        }
        try {
            return Encodings.of(source);
        } catch (IOException toldLater) {
            return StandardCharsets.UTF_8;
        }
    }

    private Optional<String> text() {
        return Optional.ofNullable(options.mapping().get("text"));
    }

    private @org.jspecify.annotations.Nullable Format choose(Head head, int least) {
        Format best = null;
        int bestClaim = least - 1;
        for (Format format : formats) {
            int claim = format.claim(head);
            if (claim > bestClaim) {
                best = format;
                bestClaim = claim;
            }
        }
        return best;
    }

    /** The first records. A file without any is a problem, unless it has rejects to show for itself. */
    private static Excerpt excerpt(Format format, Source source) throws IOException, DataProblems {
        Excerpt excerpt = new Excerpt();
        int[] rejects = {0};
        Rows rows = new Rows() {
            @Override
            public void row(long record, Map<String, Object> columns) {
                excerpt.add(columns);
            }

            @Override
            public void reject(long record, String field, String reason) {
                rejects[0]++;
            }
        };
        try (Chunks chunks = format.open(source)) {
            for (int i = 0; i < CHUNKS_LOOKED_AT && excerpt.size() < Excerpt.RECORDS; i++) {
                Chunk chunk = chunks.next();
                if (chunk == null) {
                    break;
                }
                chunk.parse(rows);
            }
        }
        if (excerpt.size() == 0 && rejects[0] == 0) {
            throw new DataProblems(source.name(), "the file holds no records");
        }
        return excerpt;
    }
}
