package io.assay.pipeline.curate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.engine.Excerpts;
import io.assay.core.report.Flow;
import io.assay.curate.Change;
import io.assay.curate.Curated;
import io.assay.curate.Drops;
import io.assay.pipeline.AtomicFile;
import io.assay.pipeline.RejectsFile;
import io.assay.report.Numbers;
import io.assay.report.html.FlowReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** What a curation leaves behind: the rows that were kept and dropped, values that were written over, and the flow. Each file is there whole, or not at all. */
public final class CurationFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int EXAMPLES = 5;

    private final Path folder;
    private final Curated curated;
    private final String title;
    private final Excerpts excerpts = Excerpts.installed();
    /** Some dropped rows of each step. */
    private final List<List<Flow.Example>> examples;

    public CurationFiles(Path folder, Curated curated, String title) {
        this.folder = folder;
        this.curated = curated;
        this.title = title;
        this.examples = curated.steps().stream()
                .<List<Flow.Example>>map(step -> new ArrayList<>())
                .toList();
    }

    /** Writes everything, {@code curation.json} last: a folder that holds one is whole. */
    public Flow write() throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("curation.json"));
        RejectsFile.write(folder, curated.ledger());
        Path kept = folder.resolve(".kept.jsonl.part");
        Path dropped = folder.resolve(".dropped.jsonl.part");
        Path changes = folder.resolve(".changes.jsonl.part");
        long rows;
        try (BufferedWriter keeping = Files.newBufferedWriter(kept);
                BufferedWriter dropping = Files.newBufferedWriter(dropped);
                BufferedWriter changing = Files.newBufferedWriter(changes)) {
            Rows writer = new Rows(keeping, dropping, changing);
            curated.each(writer);
            rows = writer.kept;
        }
        Flow flow = flow(rows);
        move(kept, "kept.jsonl");
        move(dropped, "dropped.jsonl");
        move(changes, "changes.jsonl");
        new KeptTable(curated).write(folder);
        AtomicFile.write(folder.resolve("curation.html"), FlowReport.print(flow));
        AtomicFile.write(folder.resolve("curation.json"), PRETTY.writeValueAsString(flow) + "\n");
        return flow;
    }

    private void move(Path part, String name) throws IOException {
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The flow; it checks that the rows written are the rows that were left. */
    private Flow flow(long written) {
        List<Flow.Step> steps = new ArrayList<>();
        long in = curated.rows();
        for (Curated.Step step : curated.steps()) {
            Flow.Step flowing = new Flow.Step(
                    Curated.describe(step.step()),
                    in,
                    step.drops().byRule(),
                    step.unanswered(),
                    step.reason(),
                    step.drops().written(),
                    examples.get(steps.size()),
                    step.drops().told().values(),
                    step.drops().told().notes());
            steps.add(flowing);
            in = flowing.out();
        }
        return new Flow(title, curated.rows(), curated.ledger().rejected(), steps, written);
    }

    private final class Rows implements Curated.Visitor {

        private final BufferedWriter keeping;
        private final BufferedWriter dropping;
        private final BufferedWriter changing;
        private long kept;

        Rows(BufferedWriter keeping, BufferedWriter dropping, BufferedWriter changing) {
            this.keeping = keeping;
            this.dropping = dropping;
            this.changing = changing;
        }

        @Override
        public void changed(Sample row, int step, List<Change> changes) throws IOException {
            for (Change change : changes) {
                ObjectNode line = named(row, step).put("column", change.column());
                line.set("from", JSON.valueToTree(change.from()));
                line.set("to", JSON.valueToTree(change.to()));
                line(changing, line);
            }
        }

        private ObjectNode named(Sample row, int step) {
            return JSON.createObjectNode()
                    .put("id", row.id())
                    .put("file", row.lineage().source())
                    .put("record", row.lineage().record())
                    .put("step", Curated.name(curated.steps().get(step).step()));
        }

        @Override
        public void kept(Sample row) throws IOException {
            kept++;
            line(keeping, row.fields().columns());
        }

        @Override
        public void dropped(Sample row, int step, Drops.Reason reason) throws IOException {
            ObjectNode line = named(row, step).put("rule", reason.rule());
            reason.score().ifPresent(score -> line.put("score", score));
            reason.near()
                    .ifPresent(near ->
                            line.putObject("near").put("role", near.role().id()).put("record", near.record()));
            line.set("row", JSON.valueToTree(row.fields().columns()));
            line(dropping, line);
            List<Flow.Example> some = examples.get(step);
            if (some.size() < EXAMPLES) {
                some.add(new Flow.Example(row.id(), reason.rule(), detail(reason), shown(row, reason)));
            }
        }

        private String shown(Sample row, Drops.Reason reason) {
            boolean real = reason.near().stream().anyMatch(near -> near.role() != Role.SYNTHETIC);
            return real ? "(near to real data, not shown)" : excerpts.masked(row.text());
        }
    }

    private static String detail(Drops.Reason reason) {
        String score = reason.score().isPresent() ? Numbers.of(reason.score().getAsDouble()) : "";
        String near = reason.near()
                .map(other -> "near to record " + other.record() + " of the "
                        + (other.role() == Role.SYNTHETIC
                                ? "same data"
                                : other.role().id()))
                .orElse("");
        return score.isEmpty() || near.isEmpty() ? score + near : score + ", " + near;
    }

    private static void line(BufferedWriter out, Object value) throws IOException {
        out.write(JSON.writeValueAsString(value));
        out.write('\n');
    }
}
