/** The report as one page that opens from disk: no network, at most 2 MB, whatever the data. */
@NullMarked
package io.assay.report.html;

import org.jspecify.annotations.NullMarked;
