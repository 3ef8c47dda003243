package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.State;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import io.assay.curate.review.Decision;
import io.assay.curate.review.ReviewLog;
import io.assay.curate.review.Standing;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts people's labels into rows: patches over data that stays as it is. Rows on which people differ are left as they are and told. A decision about another
 * text than the row has now ends the step.
 */
@Meaning(
        "Puts the labels that people decided on in assay review into the rows, and tells how far people and model agree.")
public record ApplyReviews(
        @Shorthand @Meaning("the log of assay review, a file patches.jsonl")
        String log) implements SetRule {

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        List<Decision> decisions = ReviewLog.read(Path.of(log));
        Standing standing = Standing.of(decisions);
        List<Reviewed> rows = survivors.scan(new Gather());
        Drops drops = new Drops();
        int applied = 0;
        int overruled = 0;
        Map<String, Integer> corrections = new TreeMap<>();
        for (Reviewed row : rows) {
            Optional<Decision> label = standing.label(row.id());
            if (standing.differ(row.id())) {
                drops.told().note(row.id() + " is open: people differ; settle it with assay review --adjudicate");
            }
            if (label.isEmpty()) {
                continue;
            }
            Decision decision = label.get();
            requireSame(row, decision);
            applied++;
            drops.mark(row.ordinal(), "label", decision.label());
            drops.mark(row.ordinal(), "annotator", "people");
            drops.mark(row.ordinal(), "reviewed-by", decision.by());
            if (!decision.suggested().isEmpty() && !decision.suggested().equals(decision.label())) {
                overruled++;
                corrections.merge(decision.suggested() + " -> " + decision.label(), 1, Integer::sum);
            }
        }
        drops.told().value("labels-by-people", applied);
        drops.told().value("suggestions-overruled", overruled);
        corrections.forEach((change, times) -> drops.told().note("overruled " + times + " times: " + change));
        tellAgreement(standing, drops.told());
        return drops;
    }

    private void requireSame(Reviewed row, Decision decision) {
        if (!row.print().equals(decision.print())) {
            throw new StepFailed(
                    this,
                    "the text of " + row.id() + " is not the one that " + decision.by()
                            + " labelled; put apply-reviews before steps that change texts, or review it again");
        }
    }

    /** How far people agree, on the items that several labelled. */
    private static void tellAgreement(Standing standing, Told told) {
        List<List<VoteRows.Vote>> shared = new ArrayList<>();
        for (String item : standing.items()) {
            List<VoteRows.Vote> votes = standing.labelled(item).stream()
                    .filter(decision -> decision.kind() == Decision.Kind.LABEL)
                    .map(decision -> new VoteRows.Vote(decision.by(), decision.label()))
                    .toList();
            if (votes.size() > 1) {
                shared.add(votes);
            }
        }
        if (!shared.isEmpty()) {
            Ballot.of(shared).tellAgreement(told);
        }
    }

    /** What of a row a decision is held against. */
    private record Reviewed(long ordinal, String id, String print) implements Serializable {}

    private static final class ReviewedRows implements State<ReviewedRows> {

        private static final long serialVersionUID = 1;
        private final ArrayList<Reviewed> rows = new ArrayList<>();

        @Override
        public ReviewedRows copy() {
            ReviewedRows copy = new ReviewedRows();
            copy.merge(this);
            return copy;
        }

        @Override
        public void merge(ReviewedRows other) {
            rows.addAll(other.rows);
        }
    }

    private record Gather() implements Fold<ReviewedRows, List<Reviewed>> {

        @Override
        public ReviewedRows newState(Context context) {
            return new ReviewedRows();
        }

        @Override
        public void add(ReviewedRows rows, Observation row) {
            rows.rows.add(new Reviewed(row.sample().ordinal(), row.sample().id(), Decision.print(row.text())));
        }

        @Override
        public List<Reviewed> finish(ReviewedRows rows, Context context) {
            return rows.rows.stream()
                    .sorted(Comparator.comparingLong(Reviewed::ordinal))
                    .toList();
        }
    }
}
