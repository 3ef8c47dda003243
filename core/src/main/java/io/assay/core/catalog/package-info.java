/** Finding metrics, reading their passports and manuals, and making them with parameters. */
@NullMarked
package io.assay.core.catalog;

import org.jspecify.annotations.NullMarked;
