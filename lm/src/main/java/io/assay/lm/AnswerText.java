package io.assay.lm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What was written so far, as bytes: a token may end inside a character. Ends where a stop text begins. */
final class AnswerText {

    private final List<byte[]> stops;
    private final int longest;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int end = -1;

    AnswerText(List<String> stops) {
        this.stops = stops.stream()
                .filter(stop -> !stop.isEmpty())
                .map(stop -> stop.getBytes(StandardCharsets.UTF_8))
                .toList();
        longest = this.stops.stream().mapToInt(stop -> stop.length).max().orElse(0);
    }

    /** Returns whether a stop text is there now: the earliest counts. */
    boolean add(byte[] piece) {
        int before = written.size();
        written.writeBytes(piece);
        if (longest > 0) {
            search(Math.max(0, before - longest + 1));
        }
        return stopped();
    }

    private void search(int from) {
        byte[] bytes = written.toByteArray();
        for (int at = from; at < bytes.length && end < 0; at++) {
            for (byte[] stop : stops) {
                if (Arrays.equals(bytes, at, Math.min(bytes.length, at + stop.length), stop, 0, stop.length)) {
                    end = at;
                    return;
                }
            }
        }
    }

    boolean stopped() {
        return end >= 0;
    }

    /** Bytes that count. */
    int length() {
        return stopped() ? end : written.size();
    }

    /** Half a character at the end, where an answer was cut, is left out. */
    String text() {
        byte[] bytes = written.toByteArray();
        return new String(bytes, 0, whole(bytes, length()), StandardCharsets.UTF_8);
    }

    private static int whole(byte[] bytes, int length) {
        int start = length - 1;
        while (start >= 0 && length - start < 4 && (bytes[start] & 0xC0) == 0x80) {
            start--;
        }
        if (start < 0 || bytes[start] >= 0) {
            return length;
        }
        int lead = bytes[start] & 0xFF;
        int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        return length - start < needed ? start : length;
    }
}
