package io.assay.core.report;

import io.assay.core.Interval;
import io.assay.core.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an evaluation found.
 *
 * @param title what was evaluated
 * @param inputs the data it looked at
 * @param transfer training on it and testing on real data
 * @param direct what looking at the rows themselves found
 * @param preferences which answers judges and people prefer
 * @param answers how right answers to a public benchmark are
 * @param flags what a reader must know before trusting a number
 */
public record EvaluationReport(
        String title,
        List<Input> inputs,
        Optional<Transfer> transfer,
        Optional<Direct> direct,
        Optional<Preferences> preferences,
        Optional<Answered> answers,
        List<String> flags) {

    /**
     * Data of one role.
     *
     * @param role synthetic, reference (real data for training) or holdout (real data that is tested on)
     * @param source its files
     * @param rows rows that could be used
     * @param labels how often each label occurs, empty where the task has none
     */
    public record Input(String role, String source, long rows, Map<String, Long> labels) {

        public Input {
            labels = ordered(labels);
        }
    }

    /** A value that was measured, with its interval where it has one. */
    public record Estimate(double value, Optional<Interval> interval) {

        public static Estimate of(double value) {
            return new Estimate(value, Optional.empty());
        }

        public static Estimate of(double value, Interval interval) {
            return new Estimate(value, Optional.of(interval));
        }
    }

    /**
     * Training on some data, testing on other.
     *
     * @param task what is learnt: classes, labels (any number a row)
     * @param learner what learns, with its parameters
     * @param headline the score that curves and differences are told in
     * @param contamination what the test shares with the training data
     * @param arms one for each training set; empty where contamination blocked the score
     * @param differences between arms, on the same test rows
     * @param curves the headline against size, and against the share of synthetic rows
     */
    public record Transfer(
            String task,
            String learner,
            String headline,
            List<Contamination> contamination,
            List<Arm> arms,
            List<Difference> differences,
            List<Curve> curves) {

        public Transfer {
            contamination = List.copyOf(contamination);
            arms = List.copyOf(arms);
            differences = List.copyOf(differences);
            curves = List.copyOf(curves);
        }

        /** The arm of an id. */
        public Optional<Arm> arm(String id) {
            return arms.stream().filter(arm -> arm.id().equals(id)).findFirst();
        }
    }

    /**
     * What test rows share with a training set.
     *
     * @param role the training set
     * @param n words in a run that counts as shared; shorter texts are compared whole
     * @param rows test rows
     * @param shared test rows that share such a run, or are shorter and occur as a whole
     * @param tooShort test rows of so few words that an equal text proves nothing
     * @param blocks whether the scores of this training set were withheld for it
     * @param ids some of the rows that are shared
     */
    public record Contamination(
            String role, int n, long rows, long shared, long tooShort, boolean blocks, List<String> ids) {

        public Contamination {
            ids = List.copyOf(ids);
        }

        public double share() {
            return rows == 0 ? 0 : (double) shared / rows;
        }
    }

    /**
     * One training set.
     *
     * @param id tstr (synthetic), trtr (real) or both
     * @param rows rows trained on
     * @param features what a row is described by, how many numbers; 0 where the learner reads texts
     * @param scores on the test rows, by name
     * @param classes label by label
     */
    public record Arm(String id, long rows, int features, Map<String, Estimate> scores, List<ClassScore> classes) {

        public Arm {
            scores = ordered(scores);
            classes = List.copyOf(classes);
        }
    }

    /**
     * How well one label is told.
     *
     * @param support test rows that have it
     * @param precision share of the rows told to have it that do; 0 where none was told
     * @param recall share of the rows that have it that were told; 0 where none has it
     */
    public record ClassScore(String label, long support, double precision, double recall, double f1) {}

    /**
     * One arm's score less another's on the same test rows.
     *
     * @param p how often a resample of the test rows turns the sign, doubled for both sides
     */
    public record Difference(String arm, String against, String score, Estimate estimate, double p) {}

    /**
     * A score along something.
     *
     * @param id size-synthetic, size-real, or share-of-synthetic
     * @param axis what x is
     * @param points in the order of x
     */
    public record Curve(String id, String axis, List<Point> points) {

        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of a curve.
     *
     * @param rows rows trained on
     * @param estimate mean over seeds, with an interval of that mean where there are two or more
     * @param bySeed the score of each seed
     */
    public record Point(double x, long rows, Estimate estimate, List<Double> bySeed) {

        public Point {
            bySeed = List.copyOf(bySeed);
        }
    }

    /**
     * Which of several systems' answers are preferred.
     *
     * @param looks verdicts and votes that were counted, one an order
     * @param standings the systems, the strongest first
     * @param pairings pair by pair and judge by judge
     * @param raters what is known of each judge
     * @param position what standing first is worth, in natural logarithms of odds
     * @param length what an answer e times as long is worth; empty where lengths do not differ
     */
    public record Preferences(
            long looks,
            List<Standing> standings,
            List<Pairing> pairings,
            List<Rater> raters,
            Estimate position,
            Optional<Estimate> length) {

        public Preferences {
            standings = List.copyOf(standings);
            pairings = List.copyOf(pairings);
            raters = List.copyOf(raters);
        }
    }

    /**
     * How strong a system is, position and length accounted for.
     *
     * @param strength in natural logarithms of odds, 0 at the mean of all systems (Bradley and Terry)
     * @param elo the same on Elo's scale, 1000 at the mean
     */
    public record Standing(String system, double strength, Estimate elo) {}

    /**
     * What a judge said of two systems.
     *
     * @param ties pairs found equal, or judged one way in one order and another in the other
     * @param winRate of the first system, ties counted half
     * @param decided of the first system, of pairs that were no ties
     */
    public record Pairing(
            String judge,
            String first,
            String second,
            long wins,
            long losses,
            long ties,
            Estimate winRate,
            Optional<Estimate> decided) {}

    /**
     * A judge.
     *
     * @param pairs pairs with a verdict in both orders
     * @param unread pairs without one
     * @param consistency share of pairs whose verdict did not turn with the order
     * @param positionBias share of pairs in which whatever stood first was preferred, less that of whatever stood second
     * @param favoursLonger share of decided pairs that the longer answer won; half where length says nothing
     */
    public record Rater(
            String judge,
            long pairs,
            long unread,
            Optional<Double> consistency,
            Optional<Double> positionBias,
            Optional<Double> favoursLonger) {}

    /**
     * How right a system's answers to a public benchmark are.
     *
     * @param benchmark its id
     * @param questions with a right answer
     * @param answered questions that the system answered; each other one has 0 in every score
     * @param scores means over questions, by name
     * @param groups parts of the benchmark, where it has several
     */
    public record Answered(
            String benchmark, long questions, long answered, Map<String, Estimate> scores, List<AnswerGroup> groups) {

        public Answered {
            scores = ordered(scores);
            groups = List.copyOf(groups);
        }
    }

    /**
     * A part of a benchmark, as a subject.
     *
     * @param scores means over its questions, by name
     */
    public record AnswerGroup(String name, long questions, Map<String, Double> scores) {

        public AnswerGroup {
            scores = ordered(scores);
        }
    }

    public EvaluationReport {
        Require.that(!title.isBlank(), "an evaluation must say what was evaluated");
        inputs = List.copyOf(inputs);
        flags = List.copyOf(flags);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
