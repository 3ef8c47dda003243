/** Calls over HTTP: what is sent and what came back as bytes, keys, and their removal from everything that is kept or said. */
@NullMarked
package io.assay.models.http;

import org.jspecify.annotations.NullMarked;
