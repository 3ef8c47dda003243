package io.assay.core.data;

import io.assay.core.Modality;
import java.util.List;
import java.util.Map;

/**
 * How data is to be read.
 *
 * @param modality what kind of data it is
 * @param mapping meaning to column or dotted path, as {@code --map} gives it; goes before what a layout recognises
 * @param limits what is too much
 * @param names the columns of tables that have no row of names; empty where they are told by their places
 */
public record ReadOptions(Modality modality, Map<String, String> mapping, ReadLimits limits, List<String> names) {

    /** Text, with nothing mapped. */
    public static final ReadOptions TEXT = new ReadOptions(Modality.TEXT, Map.of(), ReadLimits.DEFAULT);

    public ReadOptions {
        mapping = Map.copyOf(mapping);
        names = List.copyOf(names);
    }

    /** Without names of columns. */
    public ReadOptions(Modality modality, Map<String, String> mapping, ReadLimits limits) {
        this(modality, mapping, limits, List.of());
    }

    /** The same options with another mapping. */
    public ReadOptions mapping(Map<String, String> other) {
        return new ReadOptions(modality, other, limits, names);
    }

    /** The same options with other limits. */
    public ReadOptions limits(ReadLimits other) {
        return new ReadOptions(modality, mapping, other, names);
    }
}
