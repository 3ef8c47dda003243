/** Labels by people in a terminal or a spreadsheet. */
@NullMarked
package io.assay.app.review;

import org.jspecify.annotations.NullMarked;
