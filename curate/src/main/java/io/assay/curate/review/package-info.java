/** People's decisions on labels: a log that is only ever added to, what stands in it, and which item comes next. */
@NullMarked
package io.assay.curate.review;

import org.jspecify.annotations.NullMarked;
