/** Closed loops: a small model learns from what was accepted, and decides what later rounds show, ask and keep. */
@NullMarked
package io.assay.generate.loop;

import org.jspecify.annotations.NullMarked;
