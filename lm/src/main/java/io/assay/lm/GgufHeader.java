package io.assay.lm;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a GGUF file says of itself, checked against the file: every count is bounded, every tensor lies inside.
 *
 * @param file where it was read
 * @param metadata by key
 * @param tensors in the order of the file
 * @param dataOffset where the first tensor begins, in bytes from the start of the file
 */
record GgufHeader(Path file, Map<String, GgufValue> metadata, List<GgufTensor> tensors, long dataOffset) {

    GgufHeader {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        tensors = List.copyOf(tensors);
    }

    Optional<String> text(String key) {
        return find(key, GgufValue.Text.class).map(GgufValue.Text::text);
    }

    Optional<Long> whole(String key) {
        return find(key, GgufValue.Whole.class).map(GgufValue.Whole::number);
    }

    Optional<GgufValue.Listed> listed(String key) {
        return find(key, GgufValue.Listed.class);
    }

    private <T extends GgufValue> Optional<T> find(String key, Class<T> kind) {
        GgufValue value = metadata.get(key);
        if (value != null && !kind.isInstance(value)) {
            throw broken(key + " is of the wrong type");
        }
        return Optional.ofNullable(kind.cast(value));
    }

    BrokenModel broken(String what) {
        return new BrokenModel(file + ": " + what + "; fetch the model again, or take another file");
    }
}
