package io.assay.models.weights;

/** Is told how far a download is. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (what, done, total) -> {};

    /**
     * @param what is fetched
     * @param done bytes that are there, those of an earlier attempt included
     * @param total bytes in all, 0 where the server does not say
     */
    void at(String what, long done, long total);
}
