package io.assay.core.data.format;

import com.google.auto.service.AutoService;
import io.assay.core.data.Chunks;
import io.assay.core.data.Format;
import io.assay.core.data.Head;
import io.assay.core.data.Source;
import java.io.IOException;
import java.util.List;

/** Tables with separators and quotes, as RFC 4180 has them; also with semicolons, as some spreadsheets write them. */
@AutoService(Format.class)
public final class Csv implements Format {

    private static final String SEPARATORS = ",;\t|";
    private static final int LINES_COMPARED = 3;

    @Override
    public String id() {
        return "csv";
    }

    /** Without a name for it, a table shows by the same number of commas in its first lines. */
    @Override
    public int claim(Head head) {
        if (head.ends("csv")) {
            return NAMED;
        }
        List<Long> commas = head.lines()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_COMPARED)
                .map(line -> line.chars().filter(letter -> letter == ',').count())
                .toList();
        boolean even = commas.size() > 1
                && commas.get(0) > 0
                && commas.stream().distinct().count() == 1;
        return even && head.unnamed() ? LIKELY : NO;
    }

    @Override
    public Chunks open(Source source) throws IOException {
        String lines = Heads.lines(source);
        Table table = Table.of(lines, separator(lines), true, source.names());
        return new TableChunks(
                source.open(),
                source.limits(),
                new TableRows(table, source.limits().recordBytesMax()));
    }

    /** The separator that the first line has most of, outside of quotes. */
    private static char separator(String lines) {
        String first = lines.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = first.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            long n = bare.chars().filter(letter -> letter == separator).count();
            if (n > most) {
                best = separator;
                most = n;
            }
        }
        return best;
    }
}
