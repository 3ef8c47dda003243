/** The words of Assay: samples, features, folds, metrics, outcomes, the catalogue and reports. */
@NullMarked
package io.assay.core;

import org.jspecify.annotations.NullMarked;
