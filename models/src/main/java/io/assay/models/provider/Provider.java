package io.assay.models.provider;

import io.assay.core.model.Capabilities;
import io.assay.core.model.ChatFault;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.models.http.HttpCall;
import io.assay.models.http.RawResponse;

/** How one model of one provider is asked, and how its answers are read: two pure functions, and what errors mean. */
public interface Provider {

    Capabilities capabilities();

    /** The call for one draw of a prompt that {@link #capabilities} can serve. */
    HttpCall call(Prompt prompt, int draw);

    /**
     * Reads the body of an answer of status 200.
     *
     * @throws ChatFault of kind {@code MALFORMED} where it is not what the interface promises
     */
    Reply read(byte[] body);

    /** What a response of any other status means. */
    default ChatFault fault(RawResponse response) {
        return ErrorResponses.fault(response);
    }
}
