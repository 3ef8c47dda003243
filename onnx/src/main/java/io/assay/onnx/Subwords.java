package io.assay.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/** A Hugging Face tokenizer: a text into the subword ids of a model, never padded, cut at the model's limit. */
final class Subwords implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;

    private Subwords(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * @param json contents of {@code tokenizer.json}
     * @param tokensMax where a text is cut, special tokens included
     * @param natives where the native library is unpacked
     */
    static Subwords load(byte[] json, int tokensMax, Path natives) {
        System.setProperty("DJL_CACHE_DIR", natives.toString());
        // The library would otherwise tell its makers, from some clouds, that it is in use.
        System.setProperty("OPT_OUT_TRACKING", "true");
        Map<String, String> options =
                Map.of("padding", "false", "truncation", "true", "maxLength", Integer.toString(tokensMax));
        try (InputStream in = new ByteArrayInputStream(json)) {
            return new Subwords(HuggingFaceTokenizer.newInstance(in, options));
        } catch (IOException | RuntimeException | LinkageError cause) {
            throw new Unusable("the tokenizer cannot be loaded: " + cause.getMessage(), cause);
        }
    }

    /** Ids and, beside them, the segment ids that some models ask for. */
    record Ids(long[] ids, long[] segments) {}

    Ids split(String text) {
        return ids(tokenizer.encode(text));
    }

    /** Two texts with what the model puts between them; the longer one is cut first. */
    Ids split(String first, String second) {
        return ids(tokenizer.encode(first, second));
    }

    private static Ids ids(Encoding encoding) {
        return new Ids(encoding.getIds(), encoding.getTypeIds());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
