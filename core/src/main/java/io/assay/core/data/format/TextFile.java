package io.assay.core.data.format;

import com.google.auto.service.AutoService;
import io.assay.core.data.Chunk;
import io.assay.core.data.Chunks;
import io.assay.core.data.Columns;
import io.assay.core.data.Format;
import io.assay.core.data.Head;
import io.assay.core.data.Header;
import io.assay.core.data.Rows;
import io.assay.core.data.Source;
import io.assay.core.data.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain text, a sample a file. What many files together are taken for; {@code --map text=file} makes it so for one. */
@AutoService(Format.class)
public final class TextFile implements Format {

    private static final Header FILE = new Header(List.of("file"));

    @Override
    public String id() {
        return "text";
    }

    @Override
    public int claim(Head head) {
        boolean told = head.text().filter(column -> column.equals("file")).isPresent();
        if (told) {
            return CERTAIN;
        }
        boolean wanted = !head.alone()
                && !head.text().filter(column -> column.equals("line")).isPresent();
        boolean many = wanted && head.ends("txt", "text");
        return many || head.ends("md") ? NAMED : NO;
    }

    @Override
    public Chunks open(Source source) {
        return new Whole(source);
    }

    private static final class Whole implements Chunks {

        private final Source source;
        private boolean read;

        Whole(Source source) {
            this.source = source;
        }

        @Override
        public @Nullable Chunk next() throws IOException {
            if (read) {
                return null;
            }
            read = true;
            int limit = source.limits().recordBytesMax();
            byte[] bytes = source.head(limit + 1);
            return bytes.length > limit
                    ? new Rejected(1, "", "the file is longer than " + limit + " bytes; split it")
                    : new Text(new Lines(bytes, bytes.length, 1));
        }

        @Override
        public void close() {}
    }

    private record Text(Lines lines) implements Chunk {

        @Override
        public long bytes() {
            return lines.to();
        }

        @Override
        public void parse(Rows rows) {
            if (Utf8.malformed(lines.bytes(), 0, lines.to()) < lines.to()) {
                rows.reject(1, "", "the file is not valid UTF-8; convert it");
                return;
            }
            String text = new String(lines.bytes(), 0, lines.to(), StandardCharsets.UTF_8).strip();
            if (!text.isEmpty()) {
                rows.row(1, new Columns(FILE, new Object[] {text}));
            }
        }
    }
}
