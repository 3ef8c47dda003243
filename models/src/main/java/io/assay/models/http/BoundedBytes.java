package io.assay.models.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.entity.AbstractBinAsyncEntityConsumer;
import org.apache.hc.core5.util.ByteArrayBuffer;

/** Collects a body, and gives up on one that is too long. */
final class BoundedBytes extends AbstractBinAsyncEntityConsumer<byte[]> {

    /** The body is longer than is accepted. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1;

        TooLong(int most) {
            super("the response is longer than " + most + " bytes");
        }
    }

    private final int most;
    private final ByteArrayBuffer body = new ByteArrayBuffer(2048);

    BoundedBytes(int most) {
        this.most = most;
    }

    @Override
    protected void streamStart(ContentType type) {}

    @Override
    protected int capacityIncrement() {
        return Integer.MAX_VALUE;
    }

    @Override
    protected void data(ByteBuffer arrived, boolean last) throws IOException {
        if (arrived.remaining() > most - body.length()) {
            throw new TooLong(most);
        }
        byte[] piece = new byte[arrived.remaining()];
        arrived.get(piece);
        body.append(piece, 0, piece.length);
    }

    @Override
    protected byte[] generateContent() {
        return body.toByteArray();
    }

    @Override
    public void releaseResources() {
        body.clear();
    }
}
