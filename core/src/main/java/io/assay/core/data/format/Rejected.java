package io.assay.core.data.format;

import io.assay.core.data.Chunk;
import io.assay.core.data.Faults;
import io.assay.core.data.Rows;
import java.io.IOException;

/** A chunk that was seen to be bad while cutting. */
record Rejected(long record, String field, String reason) implements Chunk {

    static String unreadable(IOException fault) {
        return "the rest of the file cannot be read: " + Faults.say(fault);
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void parse(Rows rows) {
        rows.reject(record, field, reason);
    }
}
