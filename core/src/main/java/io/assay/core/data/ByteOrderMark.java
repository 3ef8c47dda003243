package io.assay.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** The three bytes that some programs write before UTF-8 text; no part of it. */
final class ByteOrderMark {

    private ByteOrderMark() {}

    static InputStream skip(InputStream in) throws IOException {
        PushbackInputStream back = new PushbackInputStream(in, 3);
        byte[] start = back.readNBytes(3);
        boolean mark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!mark) {
            back.unread(start);
        }
        return back;
    }
}
