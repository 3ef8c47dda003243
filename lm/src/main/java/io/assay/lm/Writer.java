package io.assay.lm;

import io.assay.core.Unavailable;
import io.assay.core.model.ChatFault;
import io.assay.core.model.Finish;
import io.assay.core.model.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

/**
 * Writes answers, several at once: each decode takes one token of each answer that is being written, and prompts as far as there is room.
 * What a strand has read of an earlier prompt is not read again where the next one begins alike. Only the model's own thread calls it.
 */
final class Writer implements AutoCloseable {

    private static final int BATCH_TOKENS = 512;
    /** Fewer are faster read again than looked after. */
    private static final int SHARED_TOKENS_LEAST = 8;

    private record Waiting(Request request, Promise reply) {}

    private final Loaded loaded;
    private final NativeContext context;
    private final List<Strand> strands;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<Answer> answers = new ArrayList<>();
    private boolean running;

    private Writer(Loaded loaded, NativeContext context, List<Strand> strands) {
        this.loaded = loaded;
        this.context = context;
        this.strands = strands;
    }

    static Writer open(Loaded loaded, int sequences) {
        ContextSizes sizes = new ContextSizes(sequences, loaded.contextTokens(), BATCH_TOKENS);
        NativeContext context = NativeContext.open(loaded.model(), sizes, loaded.threads());
        List<Strand> strands = IntStream.range(0, sequences)
                .mapToObj(number -> new Strand(
                        number, loaded.contextTokens(), loaded.vocabulary().size()))
                .toList();
        return new Writer(loaded, context, strands);
    }

    /** Takes a request on; it is answered with others as there is room. */
    void ask(Request request, Promise reply) {
        for (int[] prompt : request.prompts()) {
            if (prompt.length == 0 || prompt.length >= context.tokensEach()) {
                throw new ChatFault(
                        ChatFault.Kind.REJECTED,
                        "the prompt has " + prompt.length + " tokens, but 1 to " + (context.tokensEach() - 1)
                                + " fit beside an answer; shorten it, or raise the context of the model");
            }
        }
        if (request.prompts().size() > strands.size()) {
            throw new ChatFault(
                    ChatFault.Kind.REJECTED,
                    "steering by contrast reads " + request.prompts().size()
                            + " prompts at once, but the model is set to " + strands.size() + " sequences");
        }
        waiting.add(new Waiting(request, reply));
        run();
    }

    private void run() {
        if (!running) {
            running = true;
            try {
                loaded.later(this::step);
            } catch (RejectedExecutionException closing) {
                running = false; // What is left fails when this is closed, which is next.
            }
        }
    }

    /** One decode; what else waits for the thread comes in between. */
    private void step() {
        running = false;
        try {
            admit();
            if (!answers.isEmpty()) {
                decode();
                goOn();
            }
        } catch (RuntimeException broken) {
            fail(broken); // Nobody may be left waiting.
        }
        if (!answers.isEmpty() || !waiting.isEmpty()) {
            run();
        }
    }

    private void admit() {
        while (!waiting.isEmpty()
                && free() >= waiting.element().request().prompts().size()) {
            Waiting next = waiting.remove();
            List<Strand> claimed = new ArrayList<>();
            try {
                next.request().prompts().forEach(prompt -> claimed.add(claim(prompt)));
                answers.add(new Answer(next.request(), loaded.model(), loaded.vocabulary(), next.reply(), claimed));
            } catch (ChatFault refused) {
                claimed.forEach(Strand::release);
                next.reply().fail(refused);
            }
        }
    }

    private long free() {
        return strands.stream().filter(strand -> !strand.busy()).count();
    }

    /** A free strand that has read as much of the prompt as any, itself or by a copy. */
    private Strand claim(int[] prompt) {
        Strand likest = strands.stream()
                .max(Comparator.comparingInt((Strand strand) -> strand.shared(prompt))
                        .thenComparing(strand -> !strand.busy()))
                .orElseThrow();
        int shared = likest.shared(prompt);
        if (shared < SHARED_TOKENS_LEAST) {
            Strand fresh = emptied();
            fresh.begin(prompt, 0);
            return fresh;
        }
        Strand target = likest.busy() ? emptied() : likest;
        if (target != likest) {
            context.copy(likest.number(), target.number());
        }
        boolean kept = context.forget(target.number(), shared);
        if (!kept) {
            context.forget(target.number(), 0);
        }
        target.begin(prompt, kept ? shared : 0);
        return target;
    }

    /** The free strand that knows least, without what it knew. */
    private Strand emptied() {
        Strand least = strands.stream()
                .filter(strand -> !strand.busy())
                .min(Comparator.comparingInt(Strand::size))
                .orElseThrow();
        context.forget(least.number(), 0);
        least.forget();
        return least;
    }

    private void decode() {
        context.begin();
        List<Strand> busy = answers.stream()
                .flatMap(answer -> answer.strands().stream())
                .sorted(Comparator.comparingInt(Strand::waiting)) // Answers go on, whatever prompts are being read.
                .toList();
        busy.forEach(strand -> strand.fill(context));
        context.decode();
        busy.forEach(strand -> strand.read(context));
    }

    private void goOn() {
        for (Answer answer : List.copyOf(answers)) {
            if (answer.ready()) {
                try {
                    answer.next().ifPresent(finish -> finish(answer, finish));
                } catch (ChatFault fault) {
                    end(answer);
                    answer.promise().fail(fault);
                }
            }
        }
    }

    private void finish(Answer answer, Finish finish) {
        Reply reply = answer.reply(finish, loaded.id());
        end(answer);
        answer.promise().keep(reply);
    }

    private void end(Answer answer) {
        answers.remove(answer);
        answer.close();
    }

    private void fail(RuntimeException fault) {
        for (Answer answer : List.copyOf(answers)) {
            end(answer);
            answer.promise().fail(fault);
        }
        waiting.forEach(asked -> asked.reply().fail(fault));
        waiting.clear();
        strands.forEach(Strand::forget);
        context.clear();
    }

    @Override
    public void close() {
        fail(new Unavailable(loaded.id() + " was closed"));
        context.close();
    }
}
