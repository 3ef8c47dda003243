package io.assay.models.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Finds all whole records of a file. What is not one at the end is the tail of a write that a crash cut; between whole records it is
 * damage, which is stepped over and counted, so that one bad sector does not cost all answers behind it.
 */
final class Scan {

    /** Takes the records in their order. */
    interface Visitor {
        void record(AnswerKey key, Place place);
    }

    /**
     * What a scan found.
     *
     * @param end behind the last whole record
     * @param damaged bytes between whole records that belong to none
     */
    record Found(long end, long damaged) {}

    private final Window window;
    private final Visitor visitor;

    private Scan(Window window, Visitor visitor) {
        this.window = window;
        this.visitor = visitor;
    }

    static Found of(FileChannel file, long from, Visitor visitor) throws IOException {
        return new Scan(new Window(file), visitor).run(from);
    }

    private Found run(long from) throws IOException {
        long at = from;
        long end = from;
        long damaged = 0;
        while (at < window.size()) {
            int length = lengthAt(at);
            if (length < 0) {
                at = nextMark(at + 1);
                continue;
            }
            damaged += at - end;
            visitor.record(
                    AnswerKey.read(window.bytes().duplicate().position(window.index(at) + 12)), new Place(at, length));
            at += Framing.size(length);
            end = at;
        }
        return new Found(end, damaged);
    }

    /** The body's length of the whole record there, -1 where there is none. */
    private int lengthAt(long at) throws IOException {
        if (!window.holds(at, Framing.OVERHEAD) || window.bytes().getInt(window.index(at)) != Framing.MARK) {
            return -1;
        }
        int length = window.bytes().getInt(window.index(at) + 4);
        boolean whole = length >= 0
                && length <= Framing.LONGEST
                && window.holds(at, Framing.size(length))
                && Framing.isWhole(window.bytes(), window.index(at), length);
        return whole ? length : -1;
    }

    private long nextMark(long from) throws IOException {
        for (long at = from; window.holds(at, Integer.BYTES); at++) {
            if (window.bytes().getInt(window.index(at)) == Framing.MARK) {
                return at;
            }
        }
        return window.size();
    }
}
