package io.assay.core.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked content that stops when it grows out of all proportion to the packed one: the guard against zip bombs. */
final class Expanding extends FilterInputStream {

    private final Counted packed;
    private final ReadLimits limits;
    private long bytes;

    Expanding(InputStream unpacked, Counted packed, ReadLimits limits) {
        super(unpacked);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        bytes += Math.max(0, n);
        if (bytes > limits.expandedBytesMax()) {
            throw new IOException("unpacks to more than " + limits.expandedBytesMax() + " bytes; split the file");
        }
        if (bytes > limits.expansionFreeBytes() && bytes / limits.expansionRatioMax() > packed.bytes()) {
            throw new IOException("unpacks to more than " + limits.expansionRatioMax()
                    + " times its size, like a decompression bomb; unpack it yourself if you trust it");
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
