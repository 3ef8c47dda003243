package io.assay.core;

import java.util.List;

/**
 * What an answer depends on: the feature with its parameters, and the contents of the fields it reads.
 *
 * @param feature name of the feature with its parameters and model
 * @param contents the values it reads, in a fixed order
 */
public record Key(String feature, List<String> contents) {

    public Key {
        contents = List.copyOf(contents);
    }
}
