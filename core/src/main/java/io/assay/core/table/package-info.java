/** Tables: columns with kinds, the schema that all roles of a run share, constraints, and the file that holds them. */
@NullMarked
package io.assay.core.table;

import org.jspecify.annotations.NullMarked;
