package io.assay.report;

import io.assay.core.report.Report.Mark;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which dimensions 51 published works evaluated, by the tables of the survey (arXiv:2601.17717, Tables 2 to 7). The survey chose them to show
 * families of methods: they are no rate of the literature, and × says that a work does not report a dimension, not that its data is bad.
 */
public final class Literature {

    /** Tables of the survey by the modalities of Assay. */
    private static final Map<String, String> TABLES =
            Map.of("graph", "semi-structured", "json", "semi-structured", "log", "semi-structured");

    private static final int COLUMNS = 5;
    private static final List<Work> ALL = ReportSchema.resource("literature.tsv")
            .lines()
            .map(Literature::read)
            .toList();

    /**
     * A published work.
     *
     * @param table modality as the survey divides them
     * @param role G generation, B benchmark, E evaluation, Gov governance, DC data construction
     * @param marks by dimension; dimensions that the survey's table leaves out are missing
     */
    public record Work(String table, String name, String family, String role, Map<String, Mark> marks) {}

    private Literature() {}

    /** The works on a modality. */
    public static List<Work> of(String modality) {
        String table = TABLES.getOrDefault(modality, modality);
        return ALL.stream().filter(work -> work.table().equals(table)).toList();
    }

    /** All of them. */
    public static List<Work> all() {
        return ALL;
    }

    private static Work read(String line) {
        String[] cells = line.split("\t", COLUMNS);
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (String mark : cells[COLUMNS - 1].split(" ", -1)) {
            int sign = mark.indexOf('=');
            marks.put(mark.substring(0, sign), mark(mark.substring(sign + 1)));
        }
        return new Work(cells[0], cells[1], cells[2], cells[3], marks);
    }

    private static Mark mark(String sign) {
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.sign().equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no mark is written " + sign));
    }
}
