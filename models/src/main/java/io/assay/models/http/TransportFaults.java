package io.assay.models.http;

import io.assay.core.model.ChatFault;
import java.io.InterruptedIOException;
import org.apache.hc.core5.http.ProtocolException;

/** What a failure of the connection means for the call. */
final class TransportFaults {

    private TransportFaults() {}

    static ChatFault.Kind kind(Exception failure) {
        if (failure instanceof BoundedBytes.TooLong || failure instanceof ProtocolException) {
            return ChatFault.Kind.MALFORMED;
        }
        // Timeouts of sockets and connections are InterruptedIOException throughout the JDK and the client.
        return failure instanceof InterruptedIOException ? ChatFault.Kind.TIMEOUT : ChatFault.Kind.CONNECTION;
    }
}
