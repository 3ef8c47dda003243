/** Recognisers of personal data by structure and check digits, and the scanner that runs them in one pass. */
@NullMarked
package io.assay.audit.personal;

import org.jspecify.annotations.NullMarked;
