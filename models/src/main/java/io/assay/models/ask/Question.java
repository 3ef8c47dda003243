package io.assay.models.ask;

import io.assay.core.model.Usage;
import io.assay.models.http.HttpCall;
import io.assay.models.journal.AnswerKey;
import java.util.function.Function;

/**
 * A question on its way to a provider.
 *
 * @param <T> what its answer is read into
 * @param key its answer is kept under
 * @param call what is sent
 * @param most tokens that the call can cost
 * @param reader reads the answer's body; throws a {@link io.assay.core.model.ChatFault} where it is broken
 * @param usage what the answer says it cost
 */
public record Question<T>(
        AnswerKey key, HttpCall call, Usage most, Function<byte[], T> reader, Function<T, Usage> usage) {

    Answered<T> read(byte[] body) {
        T value = reader.apply(body);
        return new Answered<>(value, usage.apply(value), body);
    }

    /** What limits hold an answer for: a server that does not say what it cost is held for the most it can have cost. */
    Usage charged(Answered<T> answer) {
        return answer.usage().equals(Usage.NONE) ? most : answer.usage();
    }
}
