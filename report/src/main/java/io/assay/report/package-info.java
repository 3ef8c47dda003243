/** A report in every form in which people and programs read it: pure functions of {@link io.assay.core.report.Report}. */
@NullMarked
package io.assay.report;

import org.jspecify.annotations.NullMarked;
