package io.assay.report;

/** Text inside Markdown. */
final class MarkdownText {

    private static final int CELL_CHARS_MAX = 300;

    private MarkdownText() {}

    /** Text from data in one line, with every character that Markdown or HTML could take for its own disarmed. */
    static String cell(String raw) {
        return cell(raw, CELL_CHARS_MAX);
    }

    static String cell(String raw, int charsMax) {
        return Visible.line(Visible.clip(raw, charsMax))
                .replaceAll("([\\\\`*_{}\\[\\]#|!~$@])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("://", ":&#47;&#47;"); // No address from data becomes a link.
    }
}
