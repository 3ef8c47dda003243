package io.assay.generate.loop;

import java.util.List;

/**
 * A look at what was accepted so far.
 *
 * @param samples in the order in which they were accepted
 * @param rows the same as the small model sees them
 * @param model trained on them
 * @param gold validation rows, none where the plan has none
 */
record Look(List<Taken> samples, List<Labelled> rows, TaskModel model, List<Labelled> gold) {}
