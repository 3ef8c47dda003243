package io.assay.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Fields;
import io.assay.core.Lineage;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReservoirTest {

    private static Observation observation(int i, int length) {
        Sample sample = new Sample(
                "f:" + i, i, Role.SYNTHETIC, new Text("x".repeat(length)), Fields.NONE, Lineage.read("f", i));
        return Ranks.observe(sample, 7);
    }

    @Test
    void keepsTheSamplesOfLowestRankHoweverTheyAreShardedAndOrdered() {
        List<Observation> all = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            all.add(observation(i, 1 + random.nextInt(1 << 18)));
        }
        Reservoir whole = new Reservoir();
        all.forEach(whole::add);
        Collections.shuffle(all, random);
        Reservoir left = new Reservoir();
        Reservoir right = new Reservoir();
        for (Observation one : all) {
            (random.nextInt(3) == 0 ? left : right).add(one);
        }
        right.merge(left);
        assertEquals(ids(whole), ids(right));
        assertEquals(400, right.offered());
        assertTrue(ids(whole).size() < 400, "the limit on characters was reached");
    }

    @Test
    void aGiantDoesNotPushOutTheOthers() {
        Reservoir reservoir = new Reservoir();
        for (int i = 0; i < 50; i++) {
            reservoir.add(observation(i, 10));
        }
        reservoir.add(observation(99, 10 << 20));
        assertEquals(50, reservoir.byRank().size());
    }

    private static List<String> ids(Reservoir reservoir) {
        return reservoir.byRank().stream()
                .map(observation -> observation.sample().id())
                .toList();
    }
}
