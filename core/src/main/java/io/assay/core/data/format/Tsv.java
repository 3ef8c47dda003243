package io.assay.core.data.format;

import com.google.auto.service.AutoService;
import io.assay.core.data.Chunks;
import io.assay.core.data.Format;
import io.assay.core.data.Head;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.Source;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Tables with tabs. Most of them know no quoting and have stray quotes in their texts, so quotes must prove themselves. */
@AutoService(Format.class)
public final class Tsv implements Format {

    /** A field that opens a quote and does not close it before the next tab. */
    private static final Pattern STRAY = Pattern.compile("(?m)(?:^|\t)\"(?:[^\"\t\n]|\"\")*(?:\"[^\t\r\n\"]|\t|$)");

    private static final Pattern WHOLE = Pattern.compile("(?m)(?:^|\t)\"(?:[^\"\t\n]|\"\")*\"(?:\t|\r?$)");
    private static final int LINES_COMPARED = 20;

    @Override
    public String id() {
        return "tsv";
    }

    @Override
    public int claim(Head head) {
        if (head.ends("tsv", "tab")) {
            return NAMED;
        }
        List<Long> tabs = head.lines()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_COMPARED)
                .map(line -> line.chars().filter(letter -> letter == '\t').count())
                .toList();
        boolean even =
                tabs.size() > 1 && tabs.get(0) > 0 && tabs.stream().distinct().count() == 1;
        return even && !head.ends("csv", "json", "jsonl") ? CERTAIN : NO;
    }

    @Override
    public Chunks open(Source source) throws IOException {
        String lines = Heads.lines(source);
        boolean quoted = WHOLE.matcher(lines).find() && !STRAY.matcher(lines).find();
        ReadLimits limits = source.limits();
        TableRows rows = new TableRows(Table.of(lines, '\t', quoted, source.names()), limits.recordBytesMax());
        return quoted ? new TableChunks(source.open(), limits, rows) : new LineChunks(source.open(), limits, rows);
    }
}
