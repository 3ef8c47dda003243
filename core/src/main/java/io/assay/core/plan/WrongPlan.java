package io.assay.core.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A plan cannot be carried out; nothing was begun. */
public final class WrongPlan extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public WrongPlan(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
