/** What a draft must pass: rules, novelty, leaks, contamination. */
@NullMarked
package io.assay.generate.check;

import org.jspecify.annotations.NullMarked;
