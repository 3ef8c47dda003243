/** What tests need: small data, laws that every metric keeps, golden files. */
@NullMarked
package io.assay.testkit;

import org.jspecify.annotations.NullMarked;
