package io.assay.core.data;

import io.assay.core.Sample;
import java.io.IOException;

/** Whether declared ids are unique. Compares 64-bit hashes: ids that only collide are taken for equal, which does no harm. */
final class Ids {

    private static final long FNV_PRIME = 0x100000001B3L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;

    private long[] table = new long[1 << 12];
    private int n;

    private Ids() {}

    /** Reads all data once. Above the limit ids count as not unique. */
    static boolean unique(Dataset data, int limit) {
        Ids ids = new Ids();
        try (Batches batches = data.open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                for (Sample sample : batch.parse().samples()) {
                    if (ids.n >= limit || !ids.add(hash(sample.id()))) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static long hash(String id) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash == 0 ? 1 : hash; // Zero marks an empty place.
    }

    private boolean add(long hash) {
        if (n * 2 > table.length) {
            long[] old = table;
            table = new long[old.length * 2];
            for (long known : old) {
                if (known != 0) {
                    table[place(known)] = known;
                }
            }
        }
        int place = place(hash);
        if (table[place] == hash) {
            return false;
        }
        table[place] = hash;
        n++;
        return true;
    }

    /** Where the hash is, or where it would go. */
    private int place(long hash) {
        int place = (int) (hash >>> 32) & (table.length - 1);
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
