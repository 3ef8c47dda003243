package io.assay.app;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.audit.SchemaFiles;
import io.assay.pipeline.audit.Share;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Splits data. */
@Command(
        name = "split",
        sortOptions = false,
        description = {
            "Splits data into parts by a hash of each sample's id: the same rows go to the same part every time.",
            "Rows stay as they are written, byte for byte, under the same row of names; packed files come out",
            "unpacked, in UTF-8. For csv, tsv, jsonl and text."
        },
        footer = {
            "",
            "Example:",
            "  assay split adult.csv --parts train=0.5,rest=0.5 --schema adult.schema.yaml --by income --out out/adult"
        })
final class SplitCommand implements Callable<Integer> {

    private static final double ROUNDING = 1e-9;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DATA", arity = "1..*", description = "Files, directories or patterns.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--parts",
            paramLabel = "NAME=SHARE",
            split = ",",
            required = true,
            description = "Names of the parts and their shares of all rows, which sum to 1.")
    private Map<String, String> parts = new LinkedHashMap<>();

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description =
                    "A column of which each value goes to all parts in equal shares. Rows are then cut by rank within"
                            + " each value, so that shares are exact.")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Which column holds a field: id=COLUMN names the ids, and --by may name a field.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "A schema, whose header names the columns of a table without a row of names.")
    private Optional<Path> schema = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the parts go: DIR/NAME.csv.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the hash. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        Map<String, Double> shares = shares(problems);
        try {
            List<String> names =
                    schema.isPresent() ? SchemaFiles.read(schema.get()).names() : List.of();
            if (problems.isEmpty()) {
                ReadOptions options = new ReadOptions(Modality.TABULAR, map, ReadLimits.DEFAULT, names);
                Dataset data = Data.open(Role.SYNTHETIC, inputs, options);
                Split split = new Split(data, shares, by, seed);
                return say(split.write(out));
            }
        } catch (DataProblems unreadable) {
            unreadable.problems().forEach(problem -> problems.add(problem.toString()));
        }
        throw new WrongCommand(problems);
    }

    private Map<String, Double> shares(List<String> problems) {
        Map<String, Double> shares = new LinkedHashMap<>();
        double sum = 0;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (!part.getKey().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
                problems.add("--parts: a part is named with letters, digits, dots, - and _, but was " + part.getKey());
            }
            double share = Share.parse("--parts " + part.getKey(), part.getValue(), problems);
            shares.put(part.getKey(), share);
            sum += share;
        }
        if (problems.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
            problems.add("--parts: shares must sum to 1, but sum to " + sum);
        }
        return shares;
    }

    private int say(Split.Written written) {
        PrintWriter terminal = spec.commandLine().getOut();
        written.rows().forEach((file, rows) -> terminal.println(rows + " rows: " + file));
        if (written.rejected() > 0) {
            terminal.println(written.rejected() + " rows could not be read and are in no part: " + written.rejects());
        }
        terminal.flush();
        return written.rejected() > 0 ? ExitCode.DATA : ExitCode.DONE;
    }
}
