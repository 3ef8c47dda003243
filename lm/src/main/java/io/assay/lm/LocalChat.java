package io.assay.lm;

import io.assay.core.Unavailable;
import io.assay.core.kernel.Mix;
import io.assay.core.model.Capabilities;
import io.assay.core.model.Capability;
import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Steering;
import io.assay.lm.schema.SchemaGrammar;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/**
 * A local model that answers. Requests of many threads are written together.
 *
 * <p>The same prompt, seed and draw begin with the same chance, and a request never sees what others ask. The same bits are only sure where
 * the same tokens are read in the same batches: llama.cpp rounds a token that is read alone otherwise than one that is read with others, and a
 * near tie may then fall the other way. Where that matters, open the model with one sequence, which reads one prompt after the other.
 *
 * <p>Without a seed, chance begins at 0. Log-probabilities are the model's own, before temperature, steering and schema.
 */
final class LocalChat implements ChatModel {

    private static final Set<Capability> ABLE = Set.of(
            Capability.LOG_PROBABILITIES,
            Capability.COMPLETION,
            Capability.STEERING,
            Capability.SCHEMA,
            Capability.SEED);

    private final Loaded loaded;
    private final PromptTokens prompts;

    LocalChat(Loaded loaded, Optional<String> template) {
        this.loaded = loaded;
        prompts = new PromptTokens(loaded, template);
    }

    @Override
    public String id() {
        return loaded.id();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(EnumSet.copyOf(ABLE), loaded.contextTokens());
    }

    @Override
    public CompletionStage<Reply> chat(Prompt prompt, int draw) {
        Promise reply = new Promise();
        try {
            check(prompt);
            Optional<String> grammar = prompt.schema().map(SchemaGrammar::of);
            loaded.later(() -> ask(prompt, draw, grammar, reply));
        } catch (ChatFault refused) {
            reply.fail(refused);
        } catch (RejectedExecutionException closed) {
            reply.fail(new Unavailable(id() + " was closed", closed));
        }
        return reply.stage();
    }

    private void check(Prompt prompt) {
        Set<Capability> lacking = capabilities().lacking(prompt);
        if (!lacking.isEmpty()) {
            throw new ChatFault(
                    ChatFault.Kind.UNABLE,
                    id() + " lacks " + lacking.stream().map(Capability::label).collect(Collectors.joining(", ")));
        }
    }

    private void ask(Prompt prompt, int draw, Optional<String> grammar, Promise reply) {
        try {
            loaded.writer().ask(request(prompt, draw, grammar), reply);
        } catch (RuntimeException refused) {
            reply.fail(refused);
        }
    }

    private Request request(Prompt prompt, int draw, Optional<String> grammar) {
        List<int[]> tokens = new ArrayList<>();
        tokens.add(prompts.of(prompt.input()));
        Steering steering = prompt.steering();
        List<List<Message>> contrasts =
                steering.contrast().map(Steering.Contrast::prompts).orElse(List.of());
        contrasts.forEach(messages -> tokens.add(prompts.of(messages)));
        return new Request(
                tokens,
                prompt.sampling(),
                SteeringTokens.of(steering, loaded.vocabulary()),
                grammar,
                seed(prompt.sampling().seed().orElse(0) + draw, tokens.get(0)));
    }

    /** Other prompts have other chances: answers to many prompts with one seed must not all take the same turns. */
    private static long seed(long drawn, int[] prompt) {
        long hash = drawn;
        for (int token : prompt) {
            hash = Mix.then(hash, token);
        }
        return Mix.mix(hash);
    }
}
