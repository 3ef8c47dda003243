package io.assay.evaluate;

import java.util.List;

/** The data or the plan does not allow an evaluation; says what to do. */
public final class CannotEvaluate extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    public CannotEvaluate(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public CannotEvaluate(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
