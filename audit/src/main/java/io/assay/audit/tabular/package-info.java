/** Metrics of tables: validity, fidelity, diversity, utility, fairness and privacy of rows under one schema. */
@NullMarked
package io.assay.audit.tabular;

import org.jspecify.annotations.NullMarked;
