package io.assay.core.state;

/** Is shown every key with its counts. */
@FunctionalInterface
public interface KeyVisitor {

    /**
     * @param key upper 56 bits of the key
     * @param counts occurrences by role ordinal and jackknife group, all in the first group where groups were given up; reused between
     *     calls
     */
    void key(long key, long[][] counts);
}
