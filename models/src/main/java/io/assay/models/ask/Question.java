package io.assay.models.ask;

import io.assay.core.model.Usage;
import io.assay.models.journal.AnswerKey;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question on its way to a provider. What is sent is only made once it has to be: a question that was answered before costs no more than
 * looking that up.
 *
 * @param <T> what its answer is read into
 */
public final class Question<T> {

    private final AnswerKey key;
    private final Supplier<Outgoing> maker;
    private final Function<byte[], T> reader;
    private final Function<T, Usage> usage;
    private @Nullable Outgoing outgoing;

    /**
     * @param key its answer is kept under
     * @param maker makes what is sent
     * @param reader reads the answer's body; throws a {@link io.assay.core.model.ChatFault} where it is broken
     * @param usage what the answer says it cost
     */
    public Question(AnswerKey key, Supplier<Outgoing> maker, Function<byte[], T> reader, Function<T, Usage> usage) {
        this.key = key;
        this.maker = maker;
        this.reader = reader;
        this.usage = usage;
    }

    AnswerKey key() {
        return key;
    }

    synchronized Outgoing outgoing() {
        if (outgoing == null) {
            outgoing = maker.get();
        }
        return outgoing;
    }

    Answered<T> read(byte[] body) {
        T value = reader.apply(body);
        return new Answered<>(value, usage.apply(value), body);
    }

    /** What limits hold an answer for: a server that does not say what it cost is held for the most it can have cost. */
    Usage charged(Answered<T> answer) {
        return answer.usage().equals(Usage.NONE) ? outgoing().most() : answer.usage();
    }
}
