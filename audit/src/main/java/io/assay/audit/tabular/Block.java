package io.assay.audit.tabular;

import io.assay.core.Observation;
import io.assay.core.Row;
import io.assay.core.Scratch;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.TableSchema;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some rows of one role, column by column, in memory or in scratch. Once closed it never changes, so states may share it. */
final class Block implements Serializable {

    private static final long serialVersionUID = 1;

    static final int ROWS_MAX = 1 << 16;

    private static final int ROWS_FIRST = 64;
    private static final int NAMES_MAX = 1 << 20;
    /** Of columns that are compared with nothing, as ids and texts, so many are enough to be asked for by name. */
    private static final int UNCOMPARED_MAX = 1 << 12;

    /** A number that was written but is none; one that is missing is {@link Double#NaN}. */
    private static final double MALFORMED = Double.longBitsToDouble(0x7ff8_0000_0000_0001L);

    private final TableSchema schema;
    /** The names of each column; none of numbers. */
    private final @Nullable Dictionary[] names;

    private long[] ordinals = new long[ROWS_FIRST];
    private byte[] groups = new byte[ROWS_FIRST];
    /** Of each column its numbers or its codes; gone where they lie in scratch. */
    private @Nullable Object[] cells;

    private int rows;
    /** A block that lies in scratch stays on its machine: channels do not serialize. */
    private transient @Nullable FileChannel file;

    private long start;

    private Block(TableSchema schema, @Nullable Dictionary[] names) {
        this.schema = schema;
        this.names = names;
        this.cells = new @Nullable Object[names.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = names[i] == null ? new double[ROWS_FIRST] : new int[ROWS_FIRST];
        }
    }

    /** An empty block. */
    static Block of(TableSchema schema) {
        @Nullable Dictionary[] names = new @Nullable Dictionary[schema.columns().size()];
        for (int i = 0; i < names.length; i++) {
            Column column = schema.columns().get(i);
            names[i] = column.kind().numeric() ? null : new Dictionary(most(column.kind()));
        }
        return new Block(schema, names);
    }

    private static int most(ColumnKind kind) {
        return kind.categorical() ? NAMES_MAX : UNCOMPARED_MAX;
    }

    /** The next block after this one is full: its names go on. */
    Block next() {
        return new Block(schema, names);
    }

    TableSchema schema() {
        return schema;
    }

    int rows() {
        return rows;
    }

    boolean isFull() {
        return rows == ROWS_MAX;
    }

    long ordinal(int row) {
        return ordinals[row];
    }

    int group(int row) {
        return groups[row];
    }

    void add(Observation observation, Row row) {
        if (rows == ordinals.length) {
            grow(Math.min(ROWS_MAX, 2 * rows));
        }
        ordinals[rows] = observation.sample().ordinal();
        groups[rows] = (byte) observation.group();
        for (int i = 0; i < cells.length; i++) {
            Dictionary dictionary = names[i];
            if (dictionary != null && cells[i] instanceof int[] codes) {
                codes[rows] = dictionary.code(row.text(i));
            } else if (cells[i] instanceof double[] numbers) {
                numbers[rows] = row.hasNumber(i) ? row.number(i) : row.isMissing(i) ? Double.NaN : MALFORMED;
            }
        }
        rows++;
    }

    private void grow(int length) {
        ordinals = Arrays.copyOf(ordinals, length);
        groups = Arrays.copyOf(groups, length);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] instanceof double[] numbers
                    ? Arrays.copyOf(numbers, length)
                    : cells[i] instanceof int[] codes ? Arrays.copyOf(codes, length) : null;
        }
    }

    /** How many bytes of memory its cells take. */
    long bytes() {
        long bytes = 0;
        for (int i = 0; i < cells.length; i++) {
            bytes += cells[i] == null ? 0 : (long) width(i) * ordinals.length;
        }
        return bytes;
    }

    private int width(int column) {
        return names[column] == null ? Double.BYTES : Integer.BYTES;
    }

    /** Moves the cells to the end of a scratch file. */
    void spill(FileChannel into) {
        try {
            start = into.size();
            into.position(start);
            for (Object column : cells) {
                ByteBuffer buffer = buffer(rows * (column instanceof double[] ? Double.BYTES : Integer.BYTES));
                if (column instanceof double[] numbers) {
                    buffer.asDoubleBuffer().put(numbers, 0, rows);
                } else if (column instanceof int[] codes) {
                    buffer.asIntBuffer().put(codes, 0, rows);
                }
                while (buffer.hasRemaining()) {
                    into.write(buffer);
                }
            }
            file = into;
            cells = new @Nullable Object[cells.length];
        } catch (IOException cause) {
            throw new UncheckedIOException("the scratch space is full or gone; free space or set --scratch", cause);
        }
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
    }

    /** A scratch file for blocks. */
    static FileChannel file(Scratch scratch) {
        try {
            return scratch.file();
        } catch (IOException cause) {
            throw new UncheckedIOException("there is no scratch space; free space or set --scratch", cause);
        }
    }

    /** The numbers of a column of numbers; more places than rows may come. */
    double[] numbers(int column) {
        if (cells[column] instanceof double[] there) {
            return there;
        }
        double[] numbers = new double[rows];
        read(column).asDoubleBuffer().get(numbers);
        return numbers;
    }

    /** The codes of a column of names; more places than rows may come. */
    int[] codes(int column) {
        if (cells[column] instanceof int[] there) {
            return there;
        }
        int[] codes = new int[rows];
        read(column).asIntBuffer().get(codes);
        return codes;
    }

    /** What the codes of a column mean. */
    Dictionary dictionary(int column) {
        Dictionary dictionary = names[column];
        if (dictionary == null) {
            throw new IllegalArgumentException("column " + column + " holds numbers");
        }
        return dictionary;
    }

    /** Whether a number says that its cell was missing. */
    static boolean isMissing(double number) {
        return Double.isNaN(number) && Double.doubleToRawLongBits(number) != Double.doubleToRawLongBits(MALFORMED);
    }

    private ByteBuffer read(int column) {
        if (file == null) {
            throw new IllegalStateException("the cells of a table have left their machine");
        }
        long position = start;
        for (int i = 0; i < column; i++) {
            position += (long) width(i) * rows;
        }
        ByteBuffer buffer = buffer(width(column) * rows);
        try {
            while (buffer.hasRemaining()) {
                if (file.read(buffer, position + buffer.position()) < 0) {
                    throw new IOException("a scratch file is shorter than what was written to it");
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("the scratch space could not be read back", cause);
        }
        return buffer.flip();
    }
}
