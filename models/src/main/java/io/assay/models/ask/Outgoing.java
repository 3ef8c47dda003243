package io.assay.models.ask;

import io.assay.core.model.Usage;
import io.assay.models.http.HttpCall;

/**
 * What is sent for a question.
 *
 * @param most tokens that the call can cost
 */
public record Outgoing(HttpCall call, Usage most) {}
