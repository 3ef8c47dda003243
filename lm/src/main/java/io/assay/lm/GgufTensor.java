package io.assay.lm;

import java.util.List;

/**
 * Where a tensor lies.
 *
 * @param name unique in its file
 * @param shape lengths of its axes, the fastest first
 * @param type how it is packed
 * @param offset bytes from the start of the tensors
 */
record GgufTensor(String name, List<Long> shape, TensorType type, long offset) {

    GgufTensor {
        shape = List.copyOf(shape);
    }

    long bytes() {
        return type.bytes(shape.stream().reduce(1L, Math::multiplyExact));
    }
}
