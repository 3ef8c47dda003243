/** From a reply to fields, by layout. */
@NullMarked
package io.assay.generate.parse;

import org.jspecify.annotations.NullMarked;
