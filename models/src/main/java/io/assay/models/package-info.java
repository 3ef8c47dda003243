/** Chat models over HTTP: {@link io.assay.models.Models} puts provider, transport and stages together. */
@NullMarked
package io.assay.models;

import org.jspecify.annotations.NullMarked;
