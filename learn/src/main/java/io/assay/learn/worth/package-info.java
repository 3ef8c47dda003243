/** What rows are worth to a learner: wrong labels, influence, dynamics, weights. */
@NullMarked
package io.assay.learn.worth;

import org.jspecify.annotations.NullMarked;
