package io.assay.generate.prompt;

import io.assay.core.kernel.Mix;
import java.util.ArrayList;
import java.util.List;

/**
 * Randomness by name: what is drawn depends on the seed, the purpose and the place alone, never on what was drawn before, so that any order
 * of work draws the same.
 */
public record Chance(long key) {

    /** For one purpose of a run. */
    public static Chance of(long seed, String purpose) {
        return new Chance(Mix.hash(purpose, Mix.mix(seed + Mix.GOLDEN)));
    }

    /** For one place of it. */
    public Chance at(long place) {
        return new Chance(Mix.mix(Mix.then(key, place) + Mix.GOLDEN));
    }

    /** A whole number from 0, below a bound. */
    public int below(int bound) {
        return (int) ((Mix.mix(key) >>> 32) * bound >>> 32);
    }

    /** A number from 0, below 1. */
    public double share() {
        return (Mix.mix(key) >>> 11) * 0x1p-53;
    }

    /** Some different numbers below a bound, in random order; all of them where the bound is not above k. */
    public List<Integer> some(int k, int bound) {
        // A sparse shuffle: only the places that were swapped are held, so that a few of a million cost little.
        java.util.Map<Integer, Integer> swapped = new java.util.HashMap<>();
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < Math.min(k, bound); i++) {
            int j = i + at(i).below(bound - i);
            drawn.add(swapped.getOrDefault(j, j));
            swapped.put(j, swapped.getOrDefault(i, i));
        }
        return drawn;
    }

    /** All elements in random order. */
    public <T> List<T> shuffled(List<T> items) {
        return some(items.size(), items.size()).stream().map(items::get).toList();
    }

    /** A place with the chance of its weight; weights are not negative and not all 0. */
    public int weighted(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double at = share() * total;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                at -= weights[i];
                if (at < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
