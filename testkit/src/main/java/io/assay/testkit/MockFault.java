package io.assay.testkit;

/** What can go wrong with a model's service. */
public enum MockFault {
    /** 429 with {@code Retry-After}. */
    RATE_LIMIT,
    /** 429 that does not say how long to wait. */
    RATE_LIMIT_SILENT,
    /** 500. */
    SERVER_ERROR,
    /** 401 that repeats the key it was sent. */
    WRONG_KEY,
    /** No answer until the server is closed. */
    HANG,
    /** The right answer, a few bytes at a time, without end. */
    DRIP,
    /** Half of the JSON, with a length that fits. */
    TRUNCATED,
    /** 200 with something that is not JSON. */
    MALFORMED,
    /** 200 with an answer of another kind: a page. */
    WRONG_TYPE,
    /** The connection closes in the middle of the body. */
    CUT,
    /** The connection closes before the answer. */
    DISCONNECT,
    /** A stream of chunks, one of them twice, where none was asked for. */
    STREAM,
    /** The answer is cut at the limit of tokens. */
    LENGTH,
    /** The model refuses. */
    REFUSAL,
    /** The model says nothing. */
    EMPTY,
    /** The right answer, with the key that was sent in body and header. */
    ECHO_KEY
}
