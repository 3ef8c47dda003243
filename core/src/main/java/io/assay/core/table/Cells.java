package io.assay.core.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Reads the values of cells, and writes moments. */
public final class Cells {

    private static final int DAY = 86_400;

    /** Longer ones are no numbers that a person or a program writes. */
    private static final int NUMBER_LENGTH_MAX = 64;

    /** Beyond this sums of squares overflow, so that nothing can be computed with it. */
    private static final double MAGNITUDE_MAX = 1e100;

    private static final Pattern INFINITY = Pattern.compile("[-+]?inf(inity)?", Pattern.CASE_INSENSITIVE);

    /** Points part thousands, and only those: 1.234,5 is a number, 28.02.1931 a date. */
    private static final Pattern COMMA =
            Pattern.compile("[-+]?([0-9]+|[0-9]{1,3}([.][0-9]{3})+)?(,[0-9]+)?([eE][-+]?[0-9]+)?");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final ConcurrentHashMap<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private Cells() {}

    /** The number of a cell of a numeric column, dates as seconds; empty where there is none, or none that is finite. */
    public static OptionalDouble number(Column column, String cell) {
        if (cell.isEmpty() || !column.kind().numeric()) {
            return OptionalDouble.empty();
        }
        return column.kind() == ColumnKind.DATE ? date(cell, column.format()) : number(cell, column.decimalComma());
    }

    /** A number as people and programs write it, of a size that can be computed with; empty where the cell holds something else. */
    static OptionalDouble number(String cell, boolean decimalComma) {
        String text = cell.strip();
        boolean number = !text.isEmpty() && text.length() <= NUMBER_LENGTH_MAX && plausible(text);
        if (!number || decimalComma && !COMMA.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        try {
            double value =
                    Double.parseDouble(decimalComma ? text.replace(".", "").replace(',', '.') : text);
            return Math.abs(value) <= MAGNITUDE_MAX ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    /** Whether a cell is written as an infinity: no number to compute with, but no word either. */
    static boolean infinite(String cell) {
        return INFINITY.matcher(cell.strip()).matches();
    }

    /** Cheap: exceptions for every cell of a column of words would take most of the time. Java's 1d and 0x1p3 are no numbers here. */
    private static boolean plausible(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean starts = first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.' || first == ',';
        boolean ends = last >= '0' && last <= '9' || last == '.';
        return starts && ends && text.indexOf('x') < 0 && text.indexOf('X') < 0;
    }

    /** Seconds since 1970, of a day its midnight in UTC; empty where the cell holds no such date. */
    static OptionalDouble date(String cell, String format) {
        String text = cell.strip();
        if (text.length() < 6 || text.length() > NUMBER_LENGTH_MAX) {
            return OptionalDouble.empty();
        }
        try {
            DateTimeFormatter formatter = format.isEmpty() ? ISO : formatter(format);
            return OptionalDouble.of(seconds(formatter.parse(text)));
        } catch (DateTimeException noDate) {
            return OptionalDouble.empty();
        }
    }

    private static double seconds(TemporalAccessor parsed) {
        LocalDate day = LocalDate.from(parsed);
        if (!parsed.isSupported(ChronoField.SECOND_OF_DAY)) {
            return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        }
        LocalDateTime at = LocalDateTime.from(parsed);
        int offset = parsed.isSupported(ChronoField.OFFSET_SECONDS) ? parsed.get(ChronoField.OFFSET_SECONDS) : 0;
        return at.toEpochSecond(ZoneOffset.ofTotalSeconds(offset)) + at.get(ChronoField.NANO_OF_SECOND) * 1e-9;
    }

    /** @throws IllegalArgumentException if it is no pattern of dates */
    static DateTimeFormatter formatter(String format) {
        return FORMATS.computeIfAbsent(format, pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    /** A number as a column writes it, a moment where the column holds moments. */
    public static String write(Column column, double number) {
        if (column.kind() == ColumnKind.DATE) {
            return date(column, number, number % DAY == 0);
        }
        String text = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return column.decimalComma() ? text.replace('.', ',') : text;
    }

    /**
     * A moment as a column writes it: in the format of the column, else as ISO 8601.
     *
     * @param seconds since 1970
     * @param day whether only the day is written; it is the nearest one
     */
    public static String date(Column column, double seconds, boolean day) {
        long whole = day ? Math.round(seconds / DAY) * DAY : Math.round(seconds);
        LocalDateTime moment = LocalDateTime.ofEpochSecond(whole, 0, ZoneOffset.UTC);
        if (!column.format().isEmpty()) {
            return moment.format(formatter(column.format()));
        }
        return day ? moment.toLocalDate().toString() : moment.toString();
    }
}
