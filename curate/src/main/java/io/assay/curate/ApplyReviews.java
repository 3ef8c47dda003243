package io.assay.curate;

import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import io.assay.core.review.Decision;
import io.assay.core.review.ReviewLog;
import io.assay.core.review.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<Reviewed> rows = HeldRows.read(this, survivors, Set.of(Role.SYNTHETIC), Set.of(), Reviewed::of);
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
    private record Reviewed(Role role, long ordinal, String id, String print) implements HeldRow {

        private static Reviewed of(Observation row) {
            return new Reviewed(row.role(), row.sample().ordinal(), row.sample().id(), Decision.print(row.text()));
        }

        @Override
        public long bytes() {
            return BYTES_LEAST + 2L * (id.length() + print.length());
        }
    }
}
