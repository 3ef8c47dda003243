package io.assay.audit.tabular;

/** Distances of each row of one table to each of another. */
interface Space {

    int queries();

    int indexed();

    double at(int query, int index);
}
