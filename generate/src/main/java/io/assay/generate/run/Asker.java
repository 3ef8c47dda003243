package io.assay.generate.run;

import io.assay.core.Names;
import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Prompt;
import io.assay.generate.Call;
import io.assay.generate.Draft;
import io.assay.generate.Draft.End;
import io.assay.generate.Draft.Fate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The door to models: bounds how many calls are under way and how many there are in all, and turns faults into verdicts. */
public final class Asker {

    private final InFlight inFlight;
    private final long callsMax;
    private final AtomicLong calls = new AtomicLong();

    /**
     * @param workers how many calls are under way at most
     * @param callsMax how many calls there are in all
     */
    public Asker(int workers, long callsMax) {
        inFlight = new InFlight(workers);
        this.callsMax = callsMax;
    }

    /** Counts calls that were made before and are not made again. */
    public void made(long before) {
        calls.addAndGet(before);
    }

    /** Asks once. */
    public CompletableFuture<Call> ask(String step, ChatModel model, Prompt prompt, int draw) {
        if (calls.incrementAndGet() > callsMax) {
            return CompletableFuture.failedFuture(new ChatFault(
                    ChatFault.Kind.BUDGET, "until.calls allows " + callsMax + " answers; raise it and run again"));
        }
        return inFlight.run(() -> model.chat(prompt, draw))
                .thenApply(reply -> new Call(step, model.id(), prompt, draw, reply));
    }

    /** Asks for a draft; where there is no answer, the draft fails with the cause, or the run halts if others would fail as well. */
    CompletionStage<List<Draft>> ask(
            Draft draft,
            String step,
            ChatModel model,
            Prompt prompt,
            int draw,
            Function<Call, CompletionStage<List<Draft>>> then) {
        return ask(step, model, prompt, draw)
                .handle((call, thrown) -> thrown == null
                        ? then.apply(call)
                        : CompletableFuture.completedFuture(List.of(failed(draft, step, thrown))))
                .thenCompose(stage -> stage);
    }

    private static Draft failed(Draft draft, String step, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof ChatFault fault) {
            return switch (fault.kind()) {
                case BUDGET, UNAUTHORISED, UNABLE -> throw new Halted(String.valueOf(fault.getMessage()));
                default ->
                    draft.ended(new End(
                            Fate.FAILED,
                            step,
                            Names.kebab(fault.kind().name()),
                            String.valueOf(fault.getMessage()),
                            Optional.empty()));
            };
        }
        throw new CompletionException(cause); // No fault of a provider: a bug, which must not look like one.
    }
}
