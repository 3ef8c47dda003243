package io.assay.core.data.format;

import com.google.auto.service.AutoService;
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

/** Plain text, a sample a line. What one file alone is taken for; {@code --map text=line} makes it so for many. */
@AutoService(Format.class)
public final class TextLines implements Format {

    private static final Header LINE = new Header(List.of("line"));

    @Override
    public String id() {
        return "text";
    }

    @Override
    public int claim(Head head) {
        boolean wanted = head.text().map(column -> column.equals("line")).orElse(head.alone());
        return !wanted ? POSSIBLE : head.ends("txt", "text", "log") ? NAMED : POSSIBLE;
    }

    @Override
    public Chunks open(Source source) throws IOException {
        return new LineChunks(source.open(), source.limits(), TextLines::parse);
    }

    private static void parse(Lines lines, Rows rows) {
        byte[] bytes = lines.bytes();
        long line = lines.first();
        for (int from = 0; from < lines.to(); line++) {
            int end = lines.end(from);
            int last = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
            if (Utf8.malformed(bytes, from, last) < last) {
                rows.reject(line, "", "the line is not valid UTF-8; convert the file");
            } else if (!Lines.blank(bytes, from, last)) {
                String text = new String(bytes, from, last - from, StandardCharsets.UTF_8);
                rows.row(line, new Columns(LINE, new Object[] {text}));
            }
            from = end + 1;
        }
    }
}
