/** The report as values: what a run found, ready to be printed in any form. */
@NullMarked
package io.assay.core.report;

import org.jspecify.annotations.NullMarked;
