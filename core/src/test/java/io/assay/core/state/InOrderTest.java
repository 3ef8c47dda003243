package io.assay.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.Role;
import io.assay.core.SampleRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InOrderTest {

    @Test
    void keepsSamplesUntilTheLimitIsReached() {
        // Weights 2, 2, 2: the first two reach 4.
        InOrder<String> state = new InOrder<>(4);
        for (int ordinal = 2; ordinal >= 0; ordinal--) {
            state.add(new SampleRef(Role.SYNTHETIC, ordinal), "s" + ordinal, 2);
        }
        assertEquals(List.of("s0", "s1"), items(state));
    }

    @Test
    void keepsTheSameInAnyOrderAndSharding() {
        Random random = new Random(2);
        List<Integer> ordinals = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            ordinals.add(i);
        }
        List<String> expected = null;
        for (int round = 0; round < 30; round++) {
            Collections.shuffle(ordinals, random);
            List<InOrder<String>> shards = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                shards.add(new InOrder<>(300));
            }
            for (int ordinal : ordinals) {
                shards.get(random.nextInt(4))
                        .add(new SampleRef(Role.SYNTHETIC, ordinal), "s" + ordinal, 1 + ordinal % 7);
            }
            InOrder<String> whole = new InOrder<>(300);
            shards.forEach(shard -> whole.merge(shard.copy()));
            expected = expected == null ? items(whole) : expected;
            assertEquals(expected, items(whole));
        }
    }

    private static List<String> items(InOrder<String> state) {
        return state.rows().stream().map(InOrder.Row::item).toList();
    }
}
