package io.assay.audit.embedding;

/** How samples are divided for training and testing. */
public enum FoldsBy {
    /** By the hash of the sample's id: the order of the data changes nothing. */
    HASH,
    /** Row i of each data set goes to fold i mod k, as scripts often do it. */
    BY_ROW
}
