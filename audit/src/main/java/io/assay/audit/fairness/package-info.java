/** Groups of people in texts: exchanging one for another, and what that changes. */
@NullMarked
package io.assay.audit.fairness;

import org.jspecify.annotations.NullMarked;
