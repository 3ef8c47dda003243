/** The command line: the only room that sees all others. */
@NullMarked
package io.assay.app;

import org.jspecify.annotations.NullMarked;
