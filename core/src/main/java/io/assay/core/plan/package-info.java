/** From a plan's YAML to typed records: every value knows its line, all problems are gathered, the same records make the JSON Schema. */
@NullMarked
package io.assay.core.plan;

import org.jspecify.annotations.NullMarked;
