package io.assay.report;

import io.assay.core.report.MethodScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Methods side by side, by what they gave for the same budget: a table in Markdown with a bar for each. */
public final class MethodComparison {

    private static final int BAR_LENGTH = 30;
    private static final String NONE = "-";

    /** A column: its head, and how a method's cell is written. */
    private record Column(String head, Function<MethodScore, String> cell) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("method", MethodScore::name),
            new Column("accepted", method -> String.valueOf(method.making().accepted())),
            new Column("answers", method -> String.valueOf(method.calls())),
            new Column("per 1,000 answers", method -> number(method.acceptedPerThousandCalls(), "%.0f")),
            new Column("tokens a sample", method -> number(method.tokensPerAccepted(), "%.0f")),
            new Column("USD a sample", method -> number(method.usdPerAccepted(), "%.5f")),
            new Column("passed", method -> number(method.passed(), "%.2f")),
            new Column("distinct-2", method -> number(method.distinctness(), "%.3f")),
            new Column("divergence", method -> number(method.divergence(), "%.3f")));

    private MethodComparison() {}

    private static String number(OptionalDouble value, String format) {
        return value.isEmpty() ? NONE : String.format(Locale.ROOT, format, value.getAsDouble());
    }

    /** The table, and below it the samples for a thousand answers as bars. */
    public static String markdown(List<MethodScore> methods) {
        List<String> lines = new ArrayList<>();
        lines.add(row(COLUMNS.stream().map(Column::head).toList()));
        lines.add(row(COLUMNS.stream().map(column -> "---").toList()));
        methods.forEach(method -> lines.add(
                row(COLUMNS.stream().map(column -> column.cell().apply(method)).toList())));
        lines.add("");
        lines.add(
                "passed: drafts that passed every check. distinct-2: different pairs of words among all. divergence: of"
                        + " words from those of the reference; lower is nearer.");
        lines.add("");
        lines.add("```");
        lines.addAll(bars(methods));
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static String row(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |";
    }

    private static List<String> bars(List<MethodScore> methods) {
        double most = methods.stream()
                .mapToDouble(method -> method.acceptedPerThousandCalls().orElse(0))
                .max()
                .orElse(0);
        int width = methods.stream()
                .mapToInt(method -> method.name().length())
                .max()
                .orElse(0);
        List<String> bars = new ArrayList<>();
        for (MethodScore method : methods) {
            double rate = method.acceptedPerThousandCalls().orElse(0);
            int length = most == 0 ? 0 : (int) Math.round(BAR_LENGTH * rate / most);
            bars.add(String.format(
                    Locale.ROOT, "%-" + Math.max(1, width) + "s %s %.0f", method.name(), "#".repeat(length), rate));
        }
        return bars;
    }
}
