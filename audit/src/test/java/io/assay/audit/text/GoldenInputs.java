package io.assay.audit.text;

import io.assay.core.Fields;
import io.assay.core.Lineage;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Reads the input files of the golden values, where these lie beside the repository. */
final class GoldenInputs {

    private GoldenInputs() {}

    /** The samples of a CSV file with the columns {@code id} and {@code text}, named as there; skips the test without the file. */
    static List<Sample> csv(Role role, String path) {
        List<Sample> samples = new ArrayList<>();
        List<List<String>> rows = rows(read(path));
        int id = rows.get(0).indexOf("id");
        int text = rows.get(0).indexOf("text");
        for (List<String> row : rows.subList(1, rows.size())) {
            int place = samples.size();
            String name = id < 0 ? path + ":" + place : row.get(id);
            samples.add(new Sample(
                    name, place, role, new Text(row.get(text)), Fields.of(Map.of()), Lineage.read(path, place + 1L)));
        }
        return samples;
    }

    private static String read(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/goldens").resolve(path);
            if (Files.exists(file)) {
                try {
                    return Files.readString(file);
                } catch (IOException cause) {
                    throw new UncheckedIOException(cause);
                }
            }
        }
        Assumptions.abort("the golden values are not beside the repository");
        throw new AssertionError();
    }

    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (csv.startsWith("\"\"", i)) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!row.isEmpty() || cell.length() > 0) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
