/** Rounds, commits, ledger and lineage. */
@NullMarked
package io.assay.generate.run;

import org.jspecify.annotations.NullMarked;
