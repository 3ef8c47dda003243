package io.assay.pipeline;

import java.util.List;

/** Everything that is wrong with a command, found before anything was read. */
public final class WrongCommand extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    public WrongCommand(List<String> problems) {
        super(String.join("\n", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
