package io.assay.core.engine;

import io.assay.core.Answer;
import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.LeavesOneOut;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One filling in progress: a state, or one for each jackknife group, and how many observations were shown to it.
 *
 * @param <S> the state
 */
final class Tally<S extends State<S>> {

    private final Fold<S, ?> fold;
    private final List<String> fields;
    private final List<S> states = new ArrayList<>();
    private long offered;
    private long answered;
    private @Nullable String broken;
    private Answer.@Nullable None<?> reason;

    /**
     * @param fold any fold of this filling
     * @param fields fields without which an observation is not shown
     * @param grouped whether to hold a state for each jackknife group
     */
    Tally(Fold<S, ?> fold, List<String> fields, boolean grouped, Context context) {
        this.fold = fold;
        this.fields = fields;
        states.add(fold.newState(context));
        if (grouped && !(states.get(0) instanceof LeavesOneOut)) {
            for (int group = 1; group < Observation.GROUPS; group++) {
                states.add(fold.newState(context));
            }
        }
    }

    void add(Observation observation) {
        if (broken != null || !fold.reads().contains(observation.role())) {
            return;
        }
        boolean synthetic = observation.role() == Role.SYNTHETIC;
        offered += synthetic ? 1 : 0;
        if (!observation.has(fold.requires()) || !hasFields(observation, fields)) {
            noteReason(observation);
            return;
        }
        answered += synthetic ? 1 : 0;
        try {
            fold.add(states.get(states.size() == 1 ? 0 : observation.group()), observation);
        } catch (RuntimeException cause) {
            broken = "at sample " + observation.sample().id() + ": " + Causes.print(cause);
        }
    }

    /** The least of the reasons of features that had no answer: the same for any order. */
    private void noteReason(Observation observation) {
        for (Feature<?> feature : fold.requires()) {
            if (observation.answer(feature) instanceof Answer.None<?> none) {
                reason = least(reason, none);
            }
        }
    }

    private static Answer.@Nullable None<?> least(Answer.@Nullable None<?> one, Answer.@Nullable None<?> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.reason().compareTo(other.reason()) <= 0 ? one : other;
    }

    /** Whether a sample has all fields, by meaning. */
    static boolean hasFields(Observation observation, List<String> fields) {
        for (String field : fields) {
            if (!observation.sample().has(field)) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // Partial only merges tallies of the same place, made from the same fold.
    void merge(Tally<?> other) {
        offered += other.offered;
        answered += other.answered;
        broken = broken == null ? other.broken : broken;
        reason = least(reason, other.reason);
        if (broken != null) {
            return;
        }
        try {
            for (int i = 0; i < states.size(); i++) {
                states.get(i).merge((S) other.states.get(i));
            }
        } catch (RuntimeException cause) {
            broken = Causes.print(cause);
        }
    }

    /** Why it broke, where it did. */
    Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    /** Why some observations were not shown, where a feature said so. */
    Optional<Answer.None<?>> reason() {
        return Optional.ofNullable(reason);
    }

    /** Synthetic observations that came by. */
    long offered() {
        return offered;
    }

    /** Synthetic observations that had every feature and field. */
    long answered() {
        return answered;
    }

    /** The state of all groups together. */
    S whole() {
        if (states.size() == 1) {
            return states.get(0);
        }
        S whole = states.get(0).copy();
        for (int group = 1; group < states.size(); group++) {
            whole.merge(states.get(group).copy());
        }
        return whole;
    }

    /** The states with one group left out each, by prefix and suffix merges; empty where groups are not known. */
    List<S> leftOut() {
        S first = states.get(0);
        List<S> leftOut = new ArrayList<>();
        if (first instanceof LeavesOneOut<?> view) {
            for (int group = 0; group < Observation.GROUPS && view.canLeaveOut(); group++) {
                leftOut.add(cast(view.without(group)));
            }
            return leftOut;
        }
        if (states.size() == 1) {
            return leftOut;
        }
        List<@Nullable S> suffixes = new ArrayList<>();
        S suffix = null;
        for (int group = states.size() - 1; group >= 0; group--) {
            suffixes.add(0, suffix == null ? null : suffix.copy());
            if (suffix == null) {
                suffix = states.get(group).copy();
            } else {
                suffix.merge(states.get(group).copy());
            }
        }
        S prefix = null;
        for (int group = 0; group < states.size(); group++) {
            S after = suffixes.get(group);
            leftOut.add(prefix == null ? require(after) : joined(prefix, after));
            if (prefix == null) {
                prefix = states.get(group).copy();
            } else {
                prefix.merge(states.get(group).copy());
            }
        }
        return leftOut;
    }

    private S joined(S prefix, @Nullable S after) {
        S joined = prefix.copy();
        if (after != null) {
            joined.merge(after.copy());
        }
        return joined;
    }

    private static <S> S require(@Nullable S state) {
        if (state == null) {
            throw new IllegalStateException("there is only one group");
        }
        return state;
    }

    @SuppressWarnings("unchecked") // a state leaves one out of itself
    private S cast(State<?> state) {
        return (S) state;
    }
}
