/** The interfaces of model providers: a prompt becomes a call, an answer's bytes become a reply. Pure functions. */
@NullMarked
package io.assay.models.provider;

import org.jspecify.annotations.NullMarked;
