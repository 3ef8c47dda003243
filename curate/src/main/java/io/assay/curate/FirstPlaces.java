package io.assay.curate;

import io.assay.core.State;
import java.util.Arrays;

/** Where numbered things stand first: the row, and the place in it. */
final class FirstPlaces implements State<FirstPlaces> {

    private static final long serialVersionUID = 1;

    private final long[] ordinals;
    private final int[] places;

    FirstPlaces(int things) {
        ordinals = new long[things];
        places = new int[things];
        Arrays.fill(ordinals, Long.MAX_VALUE);
    }

    void offer(int thing, long ordinal, int place) {
        if (ordinal < ordinals[thing] || ordinal == ordinals[thing] && place < places[thing]) {
            ordinals[thing] = ordinal;
            places[thing] = place;
        }
    }

    /** Whether a thing stands before a place. */
    boolean before(int thing, long ordinal, int place) {
        return ordinals[thing] < ordinal || ordinals[thing] == ordinal && places[thing] < place;
    }

    @Override
    public FirstPlaces copy() {
        FirstPlaces copy = new FirstPlaces(ordinals.length);
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(FirstPlaces other) {
        for (int thing = 0; thing < ordinals.length; thing++) {
            offer(thing, other.ordinals[thing], other.places[thing]);
        }
    }
}
