package io.assay.lm;

import com.sun.jna.Pointer;
import io.assay.core.Unavailable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Text to tokens and back. Tokenizing is done on the model's own thread; the rest was read when the model was loaded. */
final class Vocabulary {

    /** Longer texts are cut into pieces of this length, so that no input is too much for native code. */
    private static final int PIECE_CHARACTERS_MAX = 1 << 18;

    private static final int PIECE_BYTES_MAX = 1 << 16;

    private static final byte[] NOTHING = {};

    private final LlamaApi api;
    private final Pointer vocabulary;
    private final byte[][] pieces;
    private final BitSet ends = new BitSet();
    private final BitSet controls = new BitSet();
    private final boolean begins;

    Vocabulary(NativeModel model) {
        api = model.library().api();
        vocabulary = model.vocabularyPointer();
        pieces = new byte[model.shape().vocabulary()][];
        byte[] buffer = new byte[PIECE_BYTES_MAX];
        for (int token = 0; token < pieces.length; token++) {
            ends.set(token, api.llama_vocab_is_eog(vocabulary, token) != 0);
            controls.set(token, api.llama_vocab_is_control(vocabulary, token) != 0);
            pieces[token] = piece(token, buffer);
        }
        begins = api.llama_vocab_get_add_bos(vocabulary) != 0 && begin() >= 0;
    }

    private byte[] piece(int token, byte[] buffer) {
        int length = api.llama_token_to_piece(vocabulary, token, buffer, buffer.length, 0, (byte) 1);
        if (length < 0) {
            throw new Unavailable("token " + token + " is longer than " + PIECE_BYTES_MAX + " bytes");
        }
        return Arrays.copyOf(buffer, length);
    }

    int size() {
        return pieces.length;
    }

    Pointer pointer() {
        return vocabulary;
    }

    /** Whether a token ends an answer. */
    boolean ends(int token) {
        return ends.get(token);
    }

    /** A token that ends an answer, or -1. */
    int firstEnd() {
        return ends.nextSetBit(0);
    }

    /** Whether a token steers the model instead of being text. */
    boolean controls(int token) {
        return controls.get(token);
    }

    BitSet controls() {
        return (BitSet) controls.clone();
    }

    /** The token that texts begin with, or -1. */
    int begin() {
        return api.llama_vocab_bos(vocabulary);
    }

    /** The token that texts end with, or -1. */
    int end() {
        return api.llama_vocab_eos(vocabulary);
    }

    /** Whether the model wants {@link #begin} before a text. */
    boolean begins() {
        return begins;
    }

    /** What a token writes in an answer, possibly a part of a character, and nothing if it is a control token. Not to be changed. */
    byte[] bytes(int token) {
        return controls(token) ? NOTHING : pieces[token];
    }

    /** What a token writes, for people: bytes that are no text alone as {@code <0xE4>}. */
    String text(int token) {
        byte[] bytes = pieces[token];
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException partial) {
            StringBuilder text = new StringBuilder();
            for (byte value : bytes) {
                text.append(String.format("<0x%02X>", value));
            }
            return text.toString();
        }
    }

    /** Tokens of a text that steers nothing: what looks like a control token is spelled. */
    int[] tokens(String text) {
        return tokens(text, false);
    }

    /** Tokens of a text in which control tokens count. */
    int[] tokensWithControls(String text) {
        return tokens(text, true);
    }

    private int[] tokens(String text, boolean withControls) {
        List<int[]> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + PIECE_CHARACTERS_MAX);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            parts.add(part(text.substring(from, to), withControls));
            from = to;
        }
        return parts.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private int[] part(String text, boolean withControls) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int[] tokens = new int[bytes.length + 8]; // A token is a byte at least; some vocabularies put a space before.
        int count = api.llama_tokenize(
                vocabulary, bytes, bytes.length, tokens, tokens.length, (byte) 0, (byte) (withControls ? 1 : 0));
        if (count < 0) {
            throw new Unavailable("llama.cpp cannot split a text of " + bytes.length + " bytes into tokens");
        }
        return Arrays.copyOf(tokens, count);
    }
}
