package io.assay.core.data;

import io.assay.core.DidYouMean;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.data.layout.Excerpt;
import io.assay.core.data.layout.Layouts;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The door to data: from what a user names on the command line to a {@link Dataset}. */
public final class Data {

    private static final int COLUMNS_SHOWN_MAX = 30;
    private static final Set<String> TEXTS = Set.of("text", "turns", "embedding");

    private static final Set<Modality> READABLE = EnumSet.of(Modality.TEXT, Modality.SYMBOLIC, Modality.TABULAR);

    private Data() {}

    /**
     * Looks at every file, tells format, encoding and layout, and reads nothing else.
     *
     * @param role what the data is there for
     * @param paths files, directories, patterns, or {@code -} for standard input
     * @throws DataProblems with every problem of every file
     */
    public static Dataset open(Role role, List<String> paths, ReadOptions options) throws DataProblems {
        return open(role, paths, options, System.in);
    }

    static Dataset open(Role role, List<String> paths, ReadOptions options, InputStream standardInput)
            throws DataProblems {
        List<DataProblem> problems = new ArrayList<>();
        if (!READABLE.contains(options.modality())) {
            throw new DataProblems(
                    String.join(" ", paths),
                    "data of kind " + options.modality().id() + " cannot be read yet; use text, symbolic or tabular");
        }
        List<Inputs.Input> inputs =
                Inputs.find(paths, standardInput, options.limits().filesMax(), problems);
        List<Opened> files = new ArrayList<>();
        Opener opener = new Opener(options, inputs.size() == 1);
        for (Inputs.Input input : inputs) {
            try {
                files.add(opener.open(input));
            } catch (DataProblems unreadable) {
                problems.addAll(unreadable.problems());
            }
        }
        if (role == Role.SYNTHETIC) {
            problems.addAll(unknownColumns(options.mapping(), files));
        }
        if (problems.isEmpty()) {
            files.forEach(file -> file.layout(options, problems));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        boolean declared = options.mapping().containsKey("id");
        FileDataset dataset = new FileDataset(role, options.modality(), files, declared);
        return declared && !Ids.unique(dataset, options.limits().idsMax())
                ? new FileDataset(role, options.modality(), files, false)
                : dataset;
    }

    /**
     * Whether files hold a table, where the user does not say: no file has a column that looks like text, and none is mapped as text.
     * Standard input can be read but once, so it counts as text.
     */
    public static Modality modality(List<String> paths, ReadOptions options) {
        boolean text = options.mapping().keySet().stream().anyMatch(TEXTS::contains) || paths.contains("-");
        if (text) {
            return Modality.TEXT;
        }
        try {
            List<DataProblem> problems = new ArrayList<>();
            List<Inputs.Input> inputs =
                    Inputs.find(paths, System.in, options.limits().filesMax(), problems);
            Opener opener = new Opener(options, inputs.size() == 1);
            for (Inputs.Input input : inputs) {
                Excerpt excerpt = opener.open(input).excerpt();
                if (excerpt.columns().size() < 2 || Layouts.recognise(excerpt).isPresent()) {
                    return Modality.TEXT;
                }
            }
            return inputs.isEmpty() ? Modality.TEXT : Modality.TABULAR;
        } catch (DataProblems toldWhenOpened) {
            return Modality.TEXT;
        }
    }

    /**
     * A column that is mapped must be in one file at least; else it is a slip of the pen. Only the synthetic data must have them all:
     * real data often lacks a column that was written for the generated.
     */
    private static List<DataProblem> unknownColumns(Map<String, String> mapping, List<Opened> files) {
        List<DataProblem> problems = new ArrayList<>();
        List<Excerpt> excerpts =
                files.stream().map(Opened::excerpt).filter(e -> e.size() > 0).toList();
        mapping.forEach((meaning, column) -> {
            if (!excerpts.isEmpty() && excerpts.stream().noneMatch(excerpt -> excerpt.has(column, mapping))) {
                Set<String> columns = new LinkedHashSet<>();
                excerpts.forEach(excerpt -> columns.addAll(excerpt.columns()));
                String hint = DidYouMean.nearest(column, columns)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("; there are " + list(columns));
                problems.add(new DataProblem(
                        files.get(0).file().name(),
                        "--map " + meaning + "=" + column + ": no record has " + column + hint));
            }
        });
        return problems;
    }

    /** Names of columns for a message, not too many. */
    static String list(Set<String> columns) {
        List<String> shown = columns.stream().limit(COLUMNS_SHOWN_MAX).toList();
        return String.join(", ", shown) + (columns.size() > shown.size() ? ", ..." : "");
    }
}
