package io.assay.curate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.data.Data;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadOptions;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Small data, curated. */
record Curating(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What became of the rows, in their order: "kept" with the text, or the reason. */
    static List<String> fates(List<CurateStep> steps, Dataset... data) throws IOException {
        return fates(steps, row -> "kept " + row.text(), data);
    }

    /** What became of the rows: something of those kept, or the reason. */
    static List<String> fates(List<CurateStep> steps, Function<Sample, String> shown, Dataset... data)
            throws IOException {
        List<String> fates = new ArrayList<>();
        curate(steps, 2, data).each(new Curated.Visitor() {
            @Override
            public void kept(Sample row) {
                fates.add(shown.apply(row));
            }

            @Override
            public void dropped(Sample row, int step, Drops.Reason reason) {
                fates.add(reason.rule());
            }
        });
        return fates;
    }

    static Curated curate(List<CurateStep> steps, int threads, Dataset... data) throws IOException {
        Settings settings = Settings.usual().withThreads(threads);
        return new Curation(steps, List.of(data), settings, Services.NONE, Progress.NONE).run();
    }

    Dataset rows(Role role, List<Map<String, Object>> rows) throws Exception {
        Path file = Files.createTempFile(folder, role.id(), ".jsonl");
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> row : rows) {
            lines.append(JSON.writeValueAsString(row)).append('\n');
        }
        Files.writeString(file, lines);
        return Data.open(role, List.of(file.toString()), ReadOptions.TEXT);
    }
}
