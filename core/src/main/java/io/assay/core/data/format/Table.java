package io.assay.core.data.format;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.assay.core.data.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a table is written.
 *
 * @param separator what stands between two fields
 * @param quoted whether a field may stand in quotes
 * @param named whether the first row holds names
 * @param header the names, or places where there are none
 */
record Table(char separator, boolean quoted, boolean named, Header header) {

    private static final int ROWS_LOOKED_AT = 100;
    private static final char NO_QUOTE = '\uFFFF';

    /**
     * Looks at the first lines.
     *
     * @param names the columns where there is no row of names; empty where they are told by their places
     */
    static Table of(String lines, char separator, boolean quoted, List<String> names) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(separator, quoted).ofCsvRecord(lines)) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields());
                if (rows.size() == ROWS_LOOKED_AT) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException cutOff) {
            // The excerpt may end inside quotes; what was read before is enough.
        }
        if (names.size() == width(rows) && !isNames(names, rows)) {
            return new Table(separator, quoted, false, header(names));
        }
        boolean named = !rows.isEmpty() && HeaderRow.is(rows);
        Header header = named ? header(rows.get(0)) : Positions.header(width(rows));
        return new Table(separator, quoted, named, header);
    }

    /** Whether the first row says names that are known already: a file may have them where others do not. */
    private static boolean isNames(List<String> names, List<List<String>> rows) {
        return rows.get(0).stream().map(String::strip).anyMatch(names::contains);
    }

    /** A reader of this table's dialect that leaves counting fields to us. */
    @SuppressWarnings("removal") // Letters behind a closing quote have no other switch in this version.
    static CsvReader.CsvReaderBuilder reader(char separator, boolean quoted) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quoted ? '"' : NO_QUOTE)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false);
    }

    CsvReader.CsvReaderBuilder reader() {
        return reader(separator, quoted);
    }

    /** Names that are all different: a place where there is none, a number behind one that comes again. */
    private static Header header(List<String> cells) {
        Set<String> names = new HashSet<>();
        List<String> all = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.strip().isEmpty() ? Positions.name(all.size()) : cell.strip();
            String free = name;
            for (int i = 2; !names.add(free); i++) {
                free = name + "_" + i;
            }
            all.add(free);
        }
        return new Header(all);
    }

    /** How many fields most rows have. */
    private static int width(List<List<String>> rows) {
        int best = 1;
        long most = 0;
        for (List<String> row : rows) {
            long same =
                    rows.stream().filter(other -> other.size() == row.size()).count();
            if (same > most) {
                most = same;
                best = row.size();
            }
        }
        return best;
    }
}
