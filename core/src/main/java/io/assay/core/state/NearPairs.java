package io.assay.core.state;

import io.assay.core.SampleRef;
import java.io.Serializable;
import java.util.List;

/**
 * What a search for near-duplicates found.
 *
 * @param texts synthetic texts that were compared
 * @param near how many have a near-duplicate among the synthetic texts
 * @param pairs pairs of synthetic texts that are near-duplicates
 * @param clusters sets of synthetic texts that such pairs connect
 * @param largest texts in the largest of them
 * @param removable texts beyond the first of each
 * @param nearReference synthetic texts with a near-duplicate in the reference
 * @param nearHoldout synthetic texts with a near-duplicate in the holdout data
 * @param groups the first members of the largest clusters
 * @param copies the nearest pairs of a synthetic and a reference text
 * @param crowded whether some texts had so many candidates that not all were compared
 * @param complete whether all pairs were compared
 */
public record NearPairs(
        long texts,
        long near,
        long pairs,
        long clusters,
        long largest,
        long removable,
        long nearReference,
        long nearHoldout,
        List<Group> groups,
        List<Copy> copies,
        boolean crowded,
        boolean complete) {

    /** A cluster: how many texts it has, and the first of them. */
    public record Group(long size, List<SampleRef> samples) implements Serializable {}

    /** A synthetic text, the real one that it is near to, and how similar they are. */
    public record Copy(SampleRef synthetic, SampleRef reference, double similarity) implements Serializable {}
}
