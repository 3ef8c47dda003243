package io.assay.core.judge;

import io.assay.core.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * What a judge is asked: one call scores all aspects.
 *
 * @param name what it is called in the report
 * @param instructions what is judged and by what standard
 * @param shows which fields of a sample the judge sees, by meaning; {@code text} is the text itself
 * @param aspects what is scored
 */
public record Rubric(String name, String instructions, List<Shown> shows, List<Aspect> aspects) {

    private static final int ASPECTS_MAX = 50;

    /**
     * A field that the judge sees.
     *
     * @param field its meaning, as in {@code --map}
     * @param needed whether a sample without it cannot be judged
     */
    public record Shown(String field, boolean needed) {

        public Shown {
            Require.that(!field.isBlank(), "the names of fields shown must not be empty");
        }
    }

    public Rubric {
        shows = List.copyOf(shows);
        aspects = List.copyOf(aspects);
        Require.that(!name.isBlank(), "a rubric must have a name");
        Require.that(!shows.isEmpty(), "rubric %s must show something", name);
        Require.that(
                !aspects.isEmpty() && aspects.size() <= ASPECTS_MAX,
                "rubric %s must have 1 to %d aspects, but has %d",
                name,
                ASPECTS_MAX,
                aspects.size());
        long names = aspects.stream().map(Aspect::name).distinct().count();
        Require.that(names == aspects.size(), "rubric %s has two aspects of one name", name);
    }

    /** The same asked of each of several numbered parts: aspect {@code supported} becomes {@code supported-1}, {@code supported-2}. */
    public Rubric each(int parts) {
        List<Aspect> each = new ArrayList<>();
        for (Aspect aspect : aspects) {
            for (int part = 1; part <= parts; part++) {
                each.add(
                        new Aspect(aspect.name() + "-" + part, aspect.asks() + " (part " + part + ")", aspect.scale()));
            }
        }
        return new Rubric(name, instructions, shows, each);
    }

    /** The aspect of a name. */
    public Aspect aspect(String wanted) {
        return aspects.stream()
                .filter(aspect -> aspect.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rubric " + name + " has no aspect " + wanted));
    }
}
