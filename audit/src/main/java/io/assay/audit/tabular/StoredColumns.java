package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.core.table.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The columns of the blocks of one role, in the order of the file, with or without a jackknife group. Those asked for last stay in memory. */
final class StoredColumns implements Columns {

    private static final long KEPT_BYTES_MAX = 160L << 20;

    private final List<Block> blocks;
    private final int without;
    private final int size;
    /** Where each row goes, in the order of the blocks; null where they are in order already. */
    private final int @Nullable [] places;

    private final Map<String, Object> kept = new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
    private long keptBytes;

    /**
     * @param blocks at least one
     * @param without the jackknife group to leave out, or -1
     */
    StoredColumns(List<Block> blocks, int without) {
        this.blocks = blocks;
        this.without = without;
        int rows = 0;
        for (Block block : blocks) {
            for (int row = 0; row < block.rows(); row++) {
                rows += block.group(row) == without ? 0 : 1;
            }
        }
        this.size = rows;
        this.places = places();
    }

    private int @Nullable [] places() {
        long[] ordinals = new long[size];
        int[] at = {0};
        rows((block, row) -> ordinals[at[0]++] = block.ordinal(row));
        boolean ascending = true;
        for (int i = 1; i < size; i++) {
            ascending &= ordinals[i - 1] <= ordinals[i];
        }
        if (ascending) {
            return null;
        }
        long[] sorted = ordinals.clone();
        Arrays.sort(sorted);
        return Arrays.stream(ordinals)
                .mapToInt(ordinal -> Arrays.binarySearch(sorted, ordinal))
                .toArray();
    }

    /** Is shown every row that is not left out, in the order of the blocks. */
    private interface RowVisitor {
        void row(Block block, int row);
    }

    private void rows(RowVisitor visitor) {
        for (Block block : blocks) {
            for (int row = 0; row < block.rows(); row++) {
                if (block.group(row) != without) {
                    visitor.row(block, row);
                }
            }
        }
    }

    @Override
    public TableSchema schema() {
        return blocks.get(0).schema();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double[] numbers(String column) {
        return kept("numbers " + column, (long) size * Double.BYTES, () -> gather(requireNumeric(column)));
    }

    @Override
    public double[] sorted(String column) {
        return kept("sorted " + column, (long) size * Double.BYTES, () -> Columns.super.sorted(column));
    }

    @Override
    public Factor factor(String column) {
        int at = schema().require(column);
        boolean numeric = schema().columns().get(at).kind().numeric();
        return kept(
                "factor " + column,
                (long) size * Integer.BYTES,
                () -> numeric ? named(numbers(column)) : factor(column, at));
    }

    /** Numbers as names: each a name of its own. */
    private static Factor named(double[] numbers) {
        return Factor.of(Arrays.stream(numbers)
                .mapToObj(x -> Double.isNaN(x) ? "" : String.valueOf(x))
                .toArray(String[]::new));
    }

    @Override
    public int missing(String column) {
        int at = schema().require(column);
        if (schema().columns().get(at).kind().numeric()) {
            return (int) Arrays.stream(numbers(column)).filter(Block::isMissing).count();
        }
        int missing = 0;
        for (Block block : blocks) {
            int[] codes = block.codes(at);
            for (int row = 0; row < block.rows(); row++) {
                missing += codes[row] == 0 && block.group(row) != without ? 1 : 0;
            }
        }
        return missing;
    }

    private double[] gather(int column) {
        double[] all = new double[size];
        int next = 0;
        for (Block block : blocks) {
            double[] numbers = block.numbers(column);
            for (int row = 0; row < block.rows(); row++) {
                if (block.group(row) != without) {
                    all[place(next++)] = numbers[row];
                }
            }
        }
        return all;
    }

    private Factor factor(String column, int at) {
        Map<String, Integer> names = new TreeMap<>();
        List<String> inOrder = new ArrayList<>();
        IdentityHashMap<Dictionary, int[]> translations = new IdentityHashMap<>();
        int[] all = new int[size];
        int next = 0;
        for (Block block : blocks) {
            Dictionary dictionary = block.dictionary(at);
            if (dictionary.isFull()) {
                throw new NothingToMeasure("column " + column
                        + " has too many different names; say in a schema file that it is an id or text");
            }
            int[] translation = translations.computeIfAbsent(dictionary, any -> translate(any, names, inOrder));
            int[] codes = block.codes(at);
            for (int row = 0; row < block.rows(); row++) {
                if (block.group(row) != without) {
                    all[place(next++)] = translation[codes[row]];
                }
            }
        }
        return Factor.of(inOrder, all);
    }

    /** What the codes of a dictionary are in all dictionaries together, which grow. */
    private static int[] translate(Dictionary dictionary, Map<String, Integer> names, List<String> inOrder) {
        int[] translation = new int[dictionary.names().size()];
        for (int code = 0; code < translation.length; code++) {
            String name = dictionary.names().get(code);
            Integer known = names.putIfAbsent(name, inOrder.size());
            if (known == null) {
                inOrder.add(name);
            }
            translation[code] = known == null ? inOrder.size() - 1 : known;
        }
        return translation;
    }

    private int place(int at) {
        return places == null ? at : places[at];
    }

    /** What was kept under a name, or is made now; what was not asked for the longest makes room. */
    @SuppressWarnings("unchecked") // A name always stands for the same type.
    private synchronized <T> T kept(String name, long bytes, Supplier<T> make) {
        Object known = kept.get(name);
        if (known != null) {
            return (T) known;
        }
        T made = make.get();
        kept.put(name, made);
        keptBytes += bytes;
        var oldest = kept.entrySet().iterator();
        while (keptBytes > KEPT_BYTES_MAX && kept.size() > 1 && oldest.hasNext()) {
            keptBytes -= bytes(oldest.next().getValue());
            oldest.remove();
        }
        return made;
    }

    private static long bytes(Object made) {
        return made instanceof double[] numbers
                ? (long) numbers.length * Double.BYTES
                : made instanceof Factor factor ? (long) factor.codes().length * Integer.BYTES : 0;
    }
}
