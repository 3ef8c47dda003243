package io.assay.core.plan;

/**
 * Something wrong with a plan.
 *
 * @param line counted from 1; 0 for the plan as a whole
 * @param path dotted path of the key; empty for the plan as a whole
 * @param message the rule, the value and what to do
 */
public record Problem(int line, String path, String message) {

    @Override
    public String toString() {
        return (line == 0 ? "" : "line " + line + ": ") + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
