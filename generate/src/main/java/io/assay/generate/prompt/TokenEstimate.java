package io.assay.generate.prompt;

import java.nio.charset.StandardCharsets;

/** How many tokens a text takes, without a tokenizer: a token for every 4 bytes of UTF-8, rounded up. Real counts come with replies. */
public final class TokenEstimate {

    private static final int BYTES_PER_TOKEN = 4;

    private TokenEstimate() {}

    public static int of(String text) {
        return (text.getBytes(StandardCharsets.UTF_8).length + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
    }
}
