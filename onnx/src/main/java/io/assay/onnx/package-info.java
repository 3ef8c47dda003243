/** Embeddings and classifiers by ONNX Runtime: the only room that knows it. */
@NullMarked
package io.assay.onnx;

import org.jspecify.annotations.NullMarked;
