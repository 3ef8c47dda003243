package io.assay.core.data;

import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be read. Carries every problem found, so that a user mends a command once and not file by file. */
public final class DataProblems extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<DataProblem> problems;

    public DataProblems(List<DataProblem> problems) {
        super(problems.stream().map(DataProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** One problem alone. */
    public DataProblems(String file, String message) {
        this(List.of(new DataProblem(file, message)));
    }

    public List<DataProblem> problems() {
        return problems;
    }
}
