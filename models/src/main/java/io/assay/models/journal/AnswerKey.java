package io.assay.models.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which answer it is: the SHA-256 of everything that makes it another answer. Four words rather than bytes, since runs hold millions.
 */
public record AnswerKey(long first, long second, long third, long fourth) {

    static final int BYTES = 32;

    /**
     * @param fingerprint of the prompt, parameters included
     * @param model id
     * @param draw which answer to the prompt
     */
    public static AnswerKey of(String fingerprint, String model, int draw) {
        // No part can hold a line break, so no two keys have one text.
        String text = fingerprint + "\n" + model.replace("\n", " ") + "\n" + draw;
        return read(ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** For what is asked without a prompt: the request itself is its fingerprint. */
    public static AnswerKey of(byte[] request, String model) {
        return of(HexFormat.of().formatHex(sha256(request)), model, 0);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** From {@link #hex}. */
    public static AnswerKey ofHex(String hex) {
        return read(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    static AnswerKey read(ByteBuffer from) {
        return new AnswerKey(from.getLong(), from.getLong(), from.getLong(), from.getLong());
    }

    void write(ByteBuffer to) {
        to.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    public String hex() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        write(bytes);
        return HexFormat.of().formatHex(bytes.array());
    }
}
