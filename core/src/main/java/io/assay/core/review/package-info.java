/** People's decisions on labels: a log that is only ever added to, and what stands in it. */
@NullMarked
package io.assay.core.review;

import org.jspecify.annotations.NullMarked;
