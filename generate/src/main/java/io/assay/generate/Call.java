package io.assay.generate;

import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;

/**
 * A question to a model with its answer.
 *
 * @param step the step that asked
 * @param model id of the model
 * @param prompt what it was told
 * @param draw which answer to this prompt it is
 * @param reply the answer
 */
public record Call(String step, String model, Prompt prompt, int draw, Reply reply) {}
