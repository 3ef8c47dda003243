/** Running folds over data: the local engine, intervals, baselines, evidence. */
@NullMarked
package io.assay.core.engine;

import org.jspecify.annotations.NullMarked;
