package io.assay.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that labels of two files mean the same before any score is told: they are matched by name, never by number. */
final class LabelNames {

    private static final Set<String> HIDDEN = Set.of("-1", "?", "-");

    private LabelNames() {}

    /** What labels of one role are called: {@code 0: negative} for every role, {@code synthetic.0: negative} for one. */
    static Map<String, String> of(Map<String, String> declared, String role) {
        Map<String, String> names = new LinkedHashMap<>();
        declared.forEach((label, name) -> {
            if (label.indexOf('.') < 0) {
                names.put(label, name);
            }
        });
        declared.forEach((label, name) -> {
            if (label.startsWith(role + ".")) {
                names.put(label.substring(role.length() + 1), name);
            }
        });
        return names;
    }

    /** Refuses a test whose labels are kept back: scoring against them would be scoring against nothing. */
    static void notHidden(String source, LabelledTexts test) throws CannotEvaluate {
        Set<String> labels = new TreeSet<>(test.labels());
        labels.removeAll(HIDDEN);
        if (labels.isEmpty()) {
            throw new CannotEvaluate(
                    source + ": all labels are " + String.join(", ", test.labels())
                            + "; this is a test split whose labels are hidden; take the development split, or a file with labels");
        }
    }

    /**
     * @param flags is told of labels that one side alone has, and of labels that are numbers on both
     * @throws CannotEvaluate where no label is on both sides, or one side writes numbers and the other names
     */
    static void match(String source, LabelledTexts training, String testSource, LabelledTexts test, List<String> flags)
            throws CannotEvaluate {
        Set<String> one = new TreeSet<>(training.labels());
        Set<String> other = new TreeSet<>(test.labels());
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        if (both.isEmpty() || numbers(one) != numbers(other)) {
            throw new CannotEvaluate("the labels of " + source + " (" + some(one) + ") and of " + testSource + " ("
                    + some(other) + ") do not match; name those of one file, as --label synthetic.0=negative");
        }
        if (numbers(both)) {
            flags.add("labels are numbers (" + some(both) + ") that are taken to mean the same in " + source + " and "
                    + testSource + "; name them with --label 0=NAME");
        }
        alone(one, other, "labels of " + source + " that no test row has: ", flags);
        alone(
                other,
                one,
                "labels of test rows that " + source + " never shows, so none of them can be told right: ",
                flags);
    }

    private static void alone(Set<String> these, Set<String> others, String says, List<String> flags) {
        List<String> alone = new ArrayList<>(these);
        alone.removeAll(others);
        if (!alone.isEmpty()) {
            flags.add(says + some(alone));
        }
    }

    private static boolean numbers(Set<String> labels) {
        return labels.stream().allMatch(label -> label.matches("-?[0-9]{1,9}"));
    }

    private static String some(java.util.Collection<String> labels) {
        List<String> first = labels.stream().limit(8).toList();
        return String.join(", ", first)
                + (labels.size() > first.size() ? " and " + (labels.size() - first.size()) + " more" : "");
    }
}
