package io.assay.core.data.format;

/** Follows quotes through the bytes of a table, to know which newlines end a row. A quote opens only at the start of a field. */
final class QuoteScan {

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        /** After a quote inside quotes: the end of them, or half of a doubled one. */
        QUOTE
    }

    private final byte separator;
    private State state = State.FIELD_START;
    private int at;
    private int cut;
    private int opened;

    QuoteScan(char separator) {
        this.separator = (byte) separator;
    }

    /** Starts anew at the first byte, at the start of a row. */
    void restart() {
        state = State.FIELD_START;
        at = 0;
        cut = 0;
        opened = 0;
    }

    /** Where the last whole row ends. */
    int cut() {
        return cut;
    }

    /** Where the last quote was opened. */
    int opened() {
        return opened;
    }

    boolean inQuotes() {
        return state == State.QUOTED;
    }

    /** Goes on to the end of what is known. */
    void to(byte[] bytes, int end) {
        State now = state;
        for (int i = at; i < end; i++) {
            byte letter = bytes[i];
            if (now == State.QUOTED) {
                now = letter == '"' ? State.QUOTE : State.QUOTED;
            } else if (letter == '\n') {
                cut = i + 1;
                now = State.FIELD_START;
            } else if (letter == separator) {
                now = State.FIELD_START;
            } else if (letter == '"' && now != State.PLAIN) {
                opened = now == State.FIELD_START ? i : opened;
                now = State.QUOTED;
            } else {
                now = State.PLAIN;
            }
        }
        state = now;
        at = end;
    }
}
