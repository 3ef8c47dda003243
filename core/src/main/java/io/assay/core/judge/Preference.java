package io.assay.core.judge;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Which of two texts the judges prefer, each judge asked in both orders. A judge whose answer turns with the order has no preference: that is a
 * tie, and counted as dependent on order (Zheng et al. 2023, arXiv:2306.05685, section 4.2).
 *
 * @param better judges that prefer the text in both orders
 * @param worse judges that prefer the other in both orders
 * @param ties judges that find them equal in both orders
 * @param forFirst judges that prefer whatever stands first
 * @param forSecond judges that prefer whatever stands second
 * @param wavering judges that prefer one of them in one order and neither in the other
 * @param unparsable judges one of whose verdicts could not be read
 * @param silent judges that gave no reply in one of the orders
 */
public record Preference(
        int better, int worse, int ties, int forFirst, int forSecond, int wavering, int unparsable, int silent)
        implements Serializable {

    private static final String ASPECT = "better";
    private static final String FIRST = "first";
    private static final String SECOND = "second";

    /**
     * A pair to be judged.
     *
     * @param shown what the judge sees besides the two
     * @param text one of them
     * @param other the other
     */
    public record Pair(Map<String, String> shown, String text, String other) {

        private Map<String, String> inOrder(boolean swapped) {
            Map<String, String> all = new LinkedHashMap<>(shown);
            all.put(FIRST, swapped ? other : text);
            all.put(SECOND, swapped ? text : other);
            return all;
        }
    }

    /** How all the judges end: 1 the text, -1 the other, 0 neither; empty where no judge has a verdict. */
    public OptionalDouble vote() {
        return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of(Integer.compare(better, worse));
    }

    /** Judges with a verdict in both orders. */
    public int judged() {
        return better + worse + ties + dependent();
    }

    /** Judges whose answer turned with the order. */
    public int dependent() {
        return forFirst + forSecond + wavering;
    }

    /** Asks the judges about every pair in both orders. */
    public static List<Preference> of(Judges judges, List<Pair> pairs) {
        Rubric rubric = RubricFile.packaged("preference");
        List<Map<String, String>> shown = new ArrayList<>();
        for (Pair pair : pairs) {
            shown.add(pair.inOrder(false));
            shown.add(pair.inOrder(true));
        }
        List<Rubric> rubrics = shown.stream().map(any -> rubric).toList();
        List<Judgement> judgements = judges.judge(new JudgePrompt(rubric), rubrics, shown);
        List<Preference> preferences = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i += 2) {
            preferences.add(of(judgements.get(i), judgements.get(i + 1)));
        }
        return preferences;
    }

    private enum Ending {
        BETTER,
        WORSE,
        TIE,
        FOR_FIRST,
        FOR_SECOND,
        WAVERING,
        UNPARSABLE,
        SILENT
    }

    static Preference of(Judgement straight, Judgement swapped) {
        int[] count = new int[Ending.values().length];
        for (int judge = 0; judge < straight.verdicts().size(); judge++) {
            count[
                    ending(straight.verdicts().get(judge), swapped.verdicts().get(judge))
                            .ordinal()]++;
        }
        return new Preference(count[0], count[1], count[2], count[3], count[4], count[5], count[6], count[7]);
    }

    /** Both verdicts name a place: 1 the first, 2 the second, 0 neither. */
    private static Ending ending(Verdict straight, Verdict swapped) {
        if (!straight.fault().isEmpty() || !swapped.fault().isEmpty()) {
            return Ending.SILENT;
        }
        Double place = straight.scores().get(ASPECT);
        Double other = swapped.scores().get(ASPECT);
        if (place == null || other == null) {
            return Ending.UNPARSABLE;
        }
        if (place.equals(other)) {
            return place == 0 ? Ending.TIE : place == 1 ? Ending.FOR_FIRST : Ending.FOR_SECOND;
        }
        if (place == 0 || other == 0) {
            return Ending.WAVERING;
        }
        return place == 1 ? Ending.BETTER : Ending.WORSE;
    }
}
