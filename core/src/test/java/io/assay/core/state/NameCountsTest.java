package io.assay.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.Role;
import io.assay.core.SampleRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameCountsTest {

    @Test
    void countsEveryMentionAndShowsASampleOnce() {
        NameCounts names = new NameCounts();
        for (int ordinal : new int[] {7, 7, 3}) {
            names.add("male", new SampleRef(Role.SYNTHETIC, ordinal));
        }
        names.add("male", new SampleRef(Role.REFERENCE, 1));
        assertEquals(3, names.count("male", Role.SYNTHETIC));
        assertEquals(List.of(new SampleRef(Role.SYNTHETIC, 3), new SampleRef(Role.SYNTHETIC, 7)), names.first("male"));
    }
}
