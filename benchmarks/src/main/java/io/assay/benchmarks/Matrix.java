package io.assay.benchmarks;

import io.assay.core.Context;
import io.assay.core.Fields;
import io.assay.core.Lineage;
import io.assay.core.Measurement;
import io.assay.core.Metric;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Scratch;
import io.assay.core.Text;
import io.assay.core.catalog.Catalog;
import io.assay.core.state.Rows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The matrices of the workloads: little-endian floats beside a JSON with the shape. */
final class Matrix {

    private static final Pattern COLUMNS = Pattern.compile("\"columns\": (\\d+)");

    private Matrix() {}

    static double[][] read(Arguments arguments, String name, int limit) throws IOException {
        Path folder = arguments.folder();
        Matcher shape = COLUMNS.matcher(Files.readString(folder.resolve(name + ".json")));
        if (!shape.find()) {
            throw new IOException(name + ".json has no columns");
        }
        int columns = Integer.parseInt(shape.group(1));
        try (var file = Files.newInputStream(folder.resolve(name + ".f32"))) {
            int rows = (int) Math.min(limit, Files.size(folder.resolve(name + ".f32")) / (4L * columns));
            double[][] matrix = new double[rows][columns];
            for (double[] row : matrix) {
                ByteBuffer bytes = ByteBuffer.wrap(file.readNBytes(4 * columns)).order(ByteOrder.LITTLE_ENDIAN);
                for (int i = 0; i < columns; i++) {
                    row[i] = bytes.getFloat();
                }
            }
            return matrix;
        }
    }

    /** Adds vectors to what a metric of embeddings gathers. */
    static Rows rows(Rows rows, Role role, double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            String id = role.id() + i;
            Sample sample = new Sample(id, i, role, new Text(""), Fields.NONE, Lineage.read(role.id(), i + 1L));
            rows.add(new Observation(sample, i), matrix[i]);
        }
        return rows;
    }

    /** What a metric makes of the vectors it gathered: all that follows embedding. */
    @SuppressWarnings("unchecked") // Only metrics of embeddings are asked for, and these gather rows.
    static Measurement finish(String metric, Rows rows) {
        return ((Metric<Rows>) Catalog.load().select(metric).metric()).finish(rows, new Alone());
    }

    /** A run of nothing but one metric. */
    private record Alone() implements Context {

        @Override
        public long seed() {
            return 0;
        }

        @Override
        public Scratch scratch() {
            throw new UnsupportedOperationException("nothing spills");
        }

        @Override
        public long stateBytesMax() {
            return Long.MAX_VALUE;
        }

        @Override
        public List<Sample> glimpse(Role role) {
            return List.of();
        }
    }
}
