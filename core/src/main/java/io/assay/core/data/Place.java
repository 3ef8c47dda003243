package io.assay.core.data;

import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.data.layout.Layout;

/**
 * What all samples of one file share.
 *
 * @param role what they are there for
 * @param file name of the file
 * @param number of the file in its data set, from 0
 * @param layout what the columns mean
 * @param declaredIds whether the mapped id is the sample's id
 */
record Place(Role role, String file, int number, Layout layout, boolean declaredIds) {

    /** Grows with files and with records, and needs no counting across chunks. */
    long ordinal(long record) {
        return ((long) number << SampleRef.RECORD_BITS) + record;
    }
}
