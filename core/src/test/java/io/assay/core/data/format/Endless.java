package io.assay.core.data.format;

import java.io.InputStream;
import java.util.Arrays;

/** A start, then one letter again and again, then an end: a huge file that lies nowhere. */
final class Endless extends InputStream {

    private final byte[] start;
    private final byte[] end;
    private final long length;
    private long at;

    Endless(String start, long length, String end) {
        this.start = start.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        this.end = end.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        this.length = length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
        long middle = at - start.length;
        int n;
        if (middle < 0) {
            n = Math.min(wanted, start.length - (int) at);
            System.arraycopy(start, (int) at, target, offset, n);
        } else if (middle < length) {
            n = (int) Math.min(wanted, length - middle);
            Arrays.fill(target, offset, offset + n, (byte) 'x');
        } else {
            int from = (int) (middle - length);
            if (from == end.length) {
                return -1;
            }
            n = Math.min(wanted, end.length - from);
            System.arraycopy(end, from, target, offset, n);
        }
        at += n;
        return n;
    }
}
