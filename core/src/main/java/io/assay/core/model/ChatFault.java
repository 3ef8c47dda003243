package io.assay.core.model;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is no reply. The message never holds a key. */
public final class ChatFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What went wrong, by what can be done about it. */
    public enum Kind {
        /** The provider asks to slow down; no error of the call. */
        RATE_LIMIT(true),
        /** The provider is overloaded or broken for now. */
        UNAVAILABLE(true),
        /** No connection, or it broke. */
        CONNECTION(true),
        /** No answer in time. */
        TIMEOUT(true),
        /** The answer is not what the provider's interface promises. */
        MALFORMED(true),
        /** The key is missing or refused. */
        UNAUTHORISED(false),
        /** The provider refuses this request: too long, a wrong parameter, an unknown model. */
        REJECTED(false),
        /** The budget of the run does not allow another call. */
        BUDGET(false),
        /** The model cannot do what the prompt asks. */
        UNABLE(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** Whether the same call may go well later. */
        public boolean passing() {
            return passing;
        }
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public ChatFault(Kind kind, String message) {
        this(kind, message, null, null);
    }

    public ChatFault(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the provider asks to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
