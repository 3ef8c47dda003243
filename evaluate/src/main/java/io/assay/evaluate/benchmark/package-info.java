/** Public benchmarks, read from their original files or as hubs keep them. */
@NullMarked
package io.assay.evaluate.benchmark;

import org.jspecify.annotations.NullMarked;
