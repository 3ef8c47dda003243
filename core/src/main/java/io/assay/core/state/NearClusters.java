package io.assay.core.state;

import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.kernel.UnionFind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts clusters of synthetic texts and names the first members of the largest. */
final class NearClusters {

    private static final int GROUPS_MAX = 10;
    private static final int SAMPLES_MAX = 10;

    private final Sketched sketched;
    private final UnionFind sets;
    private final int without;
    /** Synthetic texts of each set, at the text that stands for it. */
    private final int[] sizes;

    NearClusters(Sketched sketched, UnionFind sets, int without) {
        this.sketched = sketched;
        this.sets = sets;
        this.without = without;
        this.sizes = new int[sketched.texts()];
        eachSynthetic((set, place) -> sizes[set]++);
    }

    /** Shows every synthetic text: the set it belongs to, and its place. */
    private void eachSynthetic(Sketched.PlaceVisitor visitor) {
        sketched.eachPlace((text, place) -> {
            if (SketchBlock.role(place) == Role.SYNTHETIC && SketchBlock.group(place) != without) {
                visitor.visit(sets.find(text), place);
            }
        });
    }

    long texts() {
        return Arrays.stream(sizes).asLongStream().sum();
    }

    long clusters() {
        return Arrays.stream(sizes).filter(size -> size > 1).count();
    }

    long largest() {
        int largest = Arrays.stream(sizes).max().orElse(0);
        return largest > 1 ? largest : 0;
    }

    long removable() {
        return Arrays.stream(sizes)
                .filter(size -> size > 1)
                .mapToLong(size -> size - 1L)
                .sum();
    }

    /** The largest clusters; of equally large ones those whose first text comes first. */
    List<NearPairs.Group> groups() {
        Map<Integer, List<SampleRef>> members = new HashMap<>();
        for (Chosen one : chosen()) {
            members.put(one.set, new ArrayList<>());
        }
        eachSynthetic((set, place) -> {
            List<SampleRef> some = members.get(set);
            if (some != null) {
                some.add(SketchBlock.sample(place));
                if (some.size() > 4 * SAMPLES_MAX) {
                    some.sort(Comparator.naturalOrder());
                    some.subList(SAMPLES_MAX, some.size()).clear();
                }
            }
        });
        return members.entrySet().stream()
                .map(set -> new NearPairs.Group(
                        sizes[set.getKey()],
                        set.getValue().stream().sorted().limit(SAMPLES_MAX).toList()))
                .sorted(Comparator.comparingLong(NearPairs.Group::size)
                        .reversed()
                        .thenComparing(group -> group.samples().get(0)))
                .toList();
    }

    /** A cluster with its size and the first text of it seen so far. */
    private record Chosen(int set, int size, SampleRef first) {}

    private static final Comparator<Chosen> LARGEST_FIRST = Comparator.comparingInt(Chosen::size)
            .reversed()
            .thenComparing(Chosen::first)
            .thenComparingInt(Chosen::set);

    private List<Chosen> chosen() {
        TreeMap<Chosen, Integer> best = new TreeMap<>(LARGEST_FIRST);
        Map<Integer, Chosen> known = new HashMap<>();
        eachSynthetic((set, place) -> {
            if (sizes[set] < 2) {
                return;
            }
            Chosen one = new Chosen(set, sizes[set], SketchBlock.sample(place));
            Chosen before = known.get(set);
            if (before != null && LARGEST_FIRST.compare(before, one) <= 0) {
                return;
            }
            if (before != null) {
                best.remove(before);
            }
            best.put(one, set);
            known.put(set, one);
            if (best.size() > GROUPS_MAX) {
                known.remove(best.pollLastEntry().getKey().set);
            }
        });
        return List.copyOf(best.keySet());
    }
}
