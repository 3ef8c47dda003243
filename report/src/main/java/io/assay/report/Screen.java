package io.assay.report;

/** Lines of a terminal, none wider than it. Whatever comes from data is made visible first: no escape sequence gets through. */
final class Screen {

    enum Tone {
        GOOD("32"),
        FAIR("33"),
        BAD("31"),
        STRONG("1"),
        FAINT("2");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    private static final int ENTRY_LINES_MAX = 3;

    private final int columns;
    private final boolean colour;
    private final StringBuilder lines = new StringBuilder();

    Screen(int columns, boolean colour) {
        this.columns = columns;
        this.colour = colour;
    }

    String text() {
        return lines.toString();
    }

    Screen blank() {
        lines.append('\n');
        return this;
    }

    Screen line(String raw) {
        lines.append(Columns.cut(Visible.text(raw).replace('\n', ' '), columns)).append('\n');
        return this;
    }

    Screen bold(String raw) {
        return tone(Tone.STRONG, raw);
    }

    Screen faint(String raw) {
        return tone(Tone.FAINT, raw);
    }

    Screen tone(Tone tone, String raw) {
        lines.append(toned(tone, Columns.cut(Visible.line(raw), columns))).append('\n');
        return this;
    }

    /** A title and a text that wraps. */
    Screen paragraph(String title, String raw) {
        bold(title);
        wrap("  ", "  ", Visible.line(raw), Integer.MAX_VALUE);
        return this;
    }

    /** One of several remarks. */
    Screen item(String raw) {
        wrap("  - ", "    ", Visible.line(raw), Integer.MAX_VALUE);
        return this;
    }

    /** A sign, a label, and a text that wraps under itself. */
    Screen entry(String sign, Tone tone, String label, String raw) {
        String shown = Columns.cut(
                Visible.line(label).isEmpty() ? label : Visible.text(label).replace('\n', ' '), columns / 2);
        int before = lines.length();
        wrap("  " + sign + " " + shown, " ".repeat(4 + Columns.width(shown)), Visible.line(raw), ENTRY_LINES_MAX);
        if (colour) {
            lines.replace(before + 2, before + 2 + sign.length(), toned(tone, sign));
        }
        return this;
    }

    private void wrap(String first, String indent, String text, int linesMax) {
        StringBuilder line = new StringBuilder(first);
        int indentWidth = Columns.width(first);
        int line0 = 0;
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && Columns.width(line.toString()) + 1 + Columns.width(word) > columns) {
                if (++line0 == linesMax) {
                    lines.append(Columns.cut(line + " …", columns)).append('\n');
                    return;
                }
                lines.append(Columns.cut(line.toString(), columns)).append('\n');
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.append(Columns.cut(line.toString(), Math.max(columns, indentWidth))
                        .stripTrailing())
                .append('\n');
    }

    private String toned(Tone tone, String text) {
        return colour ? "\u001b[" + tone.code + "m" + text + "\u001b[0m" : text;
    }
}
