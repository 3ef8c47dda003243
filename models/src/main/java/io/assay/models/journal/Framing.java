package io.assay.models.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * How answers lie in a file: a header of eight bytes, then records.
 *
 * <pre>
 * record:  mark 4 | length of body 4 | CRC-32C of length, key and body 4 | key 32 | body
 * </pre>
 *
 * <p>All numbers are big-endian. The mark lets reading go on behind damage.
 */
final class Framing {

    /** The last two characters are the version. */
    static final byte[] HEADER = "assayj01".getBytes(StandardCharsets.US_ASCII);

    static final int MARK = 0xA55A9E37;
    /** What stands before the body. */
    static final int OVERHEAD = 12 + AnswerKey.BYTES;
    /** Above what any transport lets through. */
    static final int LONGEST = 128 << 20;

    private Framing() {}

    static int size(int bodyLength) {
        return OVERHEAD + bodyLength;
    }

    static void write(ByteBuffer to, AnswerKey key, byte[] body) {
        to.putInt(MARK).putInt(body.length);
        int checksumAt = to.position();
        to.putInt(0);
        key.write(to);
        to.put(body);
        to.putInt(checksumAt, checksum(to, checksumAt - 8, body.length));
    }

    /** Whether a whole record of this body length, as it claims, stands at the position. */
    static boolean isWhole(ByteBuffer from, int at, int bodyLength) {
        return from.getInt(at + 8) == checksum(from, at, bodyLength);
    }

    private static int checksum(ByteBuffer record, int at, int bodyLength) {
        CRC32C checksum = new CRC32C();
        checksum.update(record.duplicate().position(at + 4).limit(at + 8));
        checksum.update(record.duplicate().position(at + 12).limit(at + OVERHEAD + bodyLength));
        return (int) checksum.getValue();
    }
}
