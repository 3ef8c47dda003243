package io.assay.evaluate;

import java.util.List;

/**
 * A labelled text.
 *
 * @param labels its labels by name: one, or any number where a row may have several
 */
record Item(String id, String text, List<String> labels) {

    Item {
        labels = List.copyOf(labels);
    }
}
