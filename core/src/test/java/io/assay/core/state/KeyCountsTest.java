package io.assay.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Context;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Scratch;
import io.assay.core.engine.ScratchFolder;
import io.assay.core.kernel.Mix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCountsTest {

    private static final KeyFunction DISTINCT = (synthetic, reference) -> synthetic > 0 ? 1 : 0;
    private static final KeyFunction SQUARES = (synthetic, reference) -> (double) synthetic * synthetic - reference;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private record Small(Scratch scratch, long stateBytesMax) implements Context {
        @Override
        public long seed() {
            return 1;
        }

        @Override
        public List<Sample> glimpse(Role role) {
            return List.of();
        }
    }

    /** By group; beyond the limit of groups, where most keys are rare; the same where few keys come again and again. */
    @ParameterizedTest
    @CsvSource({"9000, 1", "9000, 12", "300, 12"})
    void countsExactlyThoughMemoryIsShort(int different, int times) {
        try (ScratchFolder scratch = new ScratchFolder(folder)) {
            KeyCounts counts = new KeyCounts(new Small(scratch, 1));
            Map<Long, Long> expected = new HashMap<>();
            Random random = new Random(2);
            for (int i = 0; i < 60_000; i++) {
                long key = Mix.mix(random.nextInt(different));
                counts.add(key, Role.SYNTHETIC, i % 20, times);
                expected.merge(KeyCounts.shown(key), (long) times, Long::sum);
            }
            List<Long> keys = new ArrayList<>();
            counts.visit((key, byRole) -> {
                long sum = 0;
                for (long group : byRole[Role.SYNTHETIC.ordinal()]) {
                    sum += group;
                }
                assertEquals(expected.get(key), sum);
                keys.add(key);
            });
            assertEquals(expected.size(), keys.size());
            for (int i = 1; i < keys.size(); i++) {
                assertTrue(Long.compareUnsigned(keys.get(i - 1), keys.get(i)) < 0, "keys come in ascending order");
            }
            assertEquals(60_000L * times, counts.total(Role.SYNTHETIC));
        }
    }

    @Test
    void leavingAGroupOutEqualsNeverHavingAddedIt() {
        try (ScratchFolder scratch = new ScratchFolder(folder)) {
            Context context = new Small(scratch, 1 << 20);
            KeyCounts all = new KeyCounts(context);
            KeyCounts without3 = new KeyCounts(context);
            Random random = new Random(3);
            for (int i = 0; i < 5_000; i++) {
                long key = Mix.mix(random.nextInt(700));
                Role role = random.nextBoolean() ? Role.SYNTHETIC : Role.REFERENCE;
                int group = random.nextInt(20);
                all.add(key, role, group);
                if (group != 3) {
                    without3.add(key, role, group);
                }
            }
            KeyCounts view = all.without(3);
            assertEquals(without3.total(Role.SYNTHETIC), view.total(Role.SYNTHETIC));
            assertEquals(without3.sum(DISTINCT), view.sum(DISTINCT));
            assertEquals(without3.sum(SQUARES), view.sum(SQUARES), 1e-9);
            assertEquals(without3.sumOfView(SQUARES), view.sumOfView(SQUARES), 1e-9);
        }
    }

    @Test
    void manyOccurrencesGiveUpTheirGroupsHoweverTheyCameTogether() {
        try (ScratchFolder scratch = new ScratchFolder(folder)) {
            Context context = new Small(scratch, 1 << 20);
            KeyCounts whole = new KeyCounts(context);
            KeyCounts left = new KeyCounts(context);
            KeyCounts right = new KeyCounts(context);
            for (int i = 0; i < 1_000; i++) {
                int times = (int) (KeyCounts.GROUPED_MAX / 900);
                whole.add(Mix.mix(i % 300), Role.SYNTHETIC, i % 20, times);
                (i % 2 == 0 ? left : right).add(Mix.mix(i % 300), Role.SYNTHETIC, i % 20, times);
            }
            assertTrue(left.canLeaveOut() && right.canLeaveOut());
            left.merge(right);
            assertTrue(!left.canLeaveOut() && !whole.canLeaveOut());
            assertEquals(whole.sum(SQUARES), left.sum(SQUARES));
            assertEquals(300.0, left.sum(DISTINCT));
            assertEquals(whole.spectrum(), left.spectrum());
        }
    }
}
