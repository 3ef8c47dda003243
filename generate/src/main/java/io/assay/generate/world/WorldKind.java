package io.assay.generate.world;

import io.assay.generate.prompt.Chance;

/** The worlds there are. */
public enum WorldKind {
    /** Bins with goods in them, and orders that are to be packed and shipped. */
    WAREHOUSE;

    /** A new one, with its task. */
    public World begin(Chance chance) {
        return switch (this) {
            case WAREHOUSE -> Warehouse.draw(chance);
        };
    }
}
