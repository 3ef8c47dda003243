/** Trees, forests of them and sums of them. */
@NullMarked
package io.assay.learn.tree;

import org.jspecify.annotations.NullMarked;
