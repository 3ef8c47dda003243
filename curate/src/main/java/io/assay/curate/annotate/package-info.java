/** Models as annotators: how they are asked, what their answers say, and how far they can be trusted. */
@NullMarked
package io.assay.curate.annotate;

import org.jspecify.annotations.NullMarked;
