package io.assay.audit.tabular;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names by number: what a column of categories is once every name is written once.
 *
 * @param levels the names that occur, each once, in ascending order
 * @param codes the place of a name, for each row
 */
@SuppressWarnings("ArrayRecordComponent") // Codes that are read in place; never compared.
record Factor(List<String> levels, int[] codes) {

    /** The factor of some names. */
    static Factor of(String[] names) {
        NavigableSet<String> different = new TreeSet<>(Arrays.asList(names));
        List<String> levels = List.copyOf(different);
        TreeMap<String, Integer> places = new TreeMap<>();
        levels.forEach(level -> places.put(level, places.size()));
        return new Factor(
                levels,
                Arrays.stream(names)
                        .mapToInt(name -> places.getOrDefault(name, 0))
                        .toArray());
    }

    /**
     * Makes a factor of codes some of whose names do not occur or are not in order.
     *
     * @param names the name of each code, none twice
     */
    static Factor of(List<String> names, int[] codes) {
        boolean[] occurs = new boolean[names.size()];
        for (int code : codes) {
            occurs[code] = true;
        }
        TreeMap<String, Integer> places = new TreeMap<>();
        for (int code = 0; code < occurs.length; code++) {
            if (occurs[code]) {
                places.put(names.get(code), code);
            }
        }
        List<String> levels = List.copyOf(places.keySet());
        int[] levelOf = new int[occurs.length];
        for (int level = 0; level < levels.size(); level++) {
            levelOf[places.getOrDefault(levels.get(level), 0)] = level;
        }
        return new Factor(
                levels, Arrays.stream(codes).map(code -> levelOf[code]).toArray());
    }

    private int[] times() {
        int[] times = new int[levels.size()];
        for (int code : codes) {
            times[code]++;
        }
        return times;
    }

    /** How often each name occurs, by name. */
    NavigableMap<String, Integer> counts() {
        int[] times = times();
        NavigableMap<String, Integer> counts = new TreeMap<>();
        for (int level = 0; level < times.length; level++) {
            counts.put(levels.get(level), times[level]);
        }
        return counts;
    }

    /** The names, a place a row. */
    String[] names() {
        return Arrays.stream(codes).mapToObj(levels::get).toArray(String[]::new);
    }
}
