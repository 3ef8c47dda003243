package io.assay.evaluate.direct;

import io.assay.core.report.Direct.Way;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.review.Decision;
import io.assay.core.review.ReviewLog;
import io.assay.core.review.Standing;
import io.assay.core.stats.Ratings;
import io.assay.core.stats.StratifiedShare;
import io.assay.evaluate.CannotEvaluate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What people said of a drawn sample, and what that says of all rows. */
final class Reviewed {

    private final SampleDraw draw;
    private final Standing standing;
    private final Map<String, Boolean> right = new LinkedHashMap<>();
    private final Tallies tallies = new Tallies();
    private long undecided;
    private long skipped;
    private long open;

    /** @param log of assay review; where there is no such file nobody has decided yet */
    Reviewed(SampleDraw draw, Path log) throws IOException, CannotEvaluate {
        this.draw = draw;
        standing = Standing.of(Files.exists(log) ? ReviewLog.read(log) : List.of());
        for (Claim claim : draw.rows()) {
            add(claim);
        }
    }

    private void add(Claim claim) throws CannotEvaluate {
        List<Decision> decisions = standing.of(claim.id());
        for (Decision decision : decisions) {
            if (!decision.print().equals(Decision.print(claim.text()))) {
                throw new CannotEvaluate("the text of " + claim.id() + " is not the one that " + decision.by()
                        + " labelled; evaluate the rows that were reviewed, or review them again");
            }
        }
        Optional<Decision> label = standing.label(claim.id());
        if (label.isPresent()) {
            boolean agrees = label.get().label().equals(claim.label());
            right.put(claim.id(), agrees);
            tallies.add(claim.label(), agrees);
        } else if (standing.differ(claim.id())) {
            open++;
        } else if (decisions.isEmpty()) {
            undecided++;
        } else {
            skipped++;
        }
    }

    /** Whether each row that people labelled is right, by id. */
    Map<String, Boolean> right() {
        return right;
    }

    /** @param flags is told of what is still to be done, and of what could not be used */
    Way way(List<String> flags) {
        int drawn = draw.rows().size();
        if (undecided > 0) {
            flags.add(undecided + " of " + drawn + " drawn rows wait for people: label them with assay"
                    + " review sample.jsonl --map id=id, then evaluate again");
        }
        if (open > 0) {
            flags.add("people differ on " + open + " drawn rows, which were left out; settle them with assay review"
                    + " --adjudicate");
        }
        Optional<Estimate> share = undecided > 0 || right.isEmpty() ? Optional.empty() : Optional.of(share(flags));
        return new Way(Way.Kind.PEOPLE, people(), tallies.rows(), share, values(), tallies.shares());
    }

    private Estimate share(List<String> flags) {
        List<StratifiedShare.Stratum> strata = new ArrayList<>();
        draw.strata().forEach((label, rows) -> {
            if (tallies.rows(label) > 0) {
                strata.add(new StratifiedShare.Stratum(rows, tallies.rows(label), tallies.right(label)));
            } else {
                flags.add("no drawn row of label " + label + " was labelled, so its " + rows
                        + " rows are in no estimate by people");
            }
        });
        StratifiedShare share = new StratifiedShare(strata);
        return Estimate.of(share.share(), share.interval(Tallies.LEVEL));
    }

    private String people() {
        TreeSet<String> people = new TreeSet<>();
        draw.rows().forEach(claim -> standing.labelled(claim.id()).forEach(decision -> people.add(decision.by())));
        return people.isEmpty() ? "nobody yet" : String.join(", ", people);
    }

    private Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("drawn", (double) draw.rows().size());
        values.put("undecided", (double) undecided);
        values.put("skipped", (double) skipped);
        values.put("differ", (double) open);
        Ratings ratings = ratings();
        ratings.pairs().ifPresent(agreement -> values.put("agreement-of-pairs", agreement));
        ratings.alpha().ifPresent(alpha -> values.put("krippendorff-alpha", alpha));
        ratings.fleiss().ifPresent(kappa -> values.put("fleiss-kappa", kappa));
        return values;
    }

    /** Of the drawn rows that several people labelled for themselves. */
    private Ratings ratings() {
        List<List<String>> items = draw.rows().stream()
                .map(claim -> standing.labelled(claim.id()).stream()
                        .filter(decision -> decision.kind() == Decision.Kind.LABEL)
                        .map(Decision::label)
                        .toList())
                .filter(labels -> labels.size() > 1)
                .toList();
        List<String> names =
                items.stream().flatMap(List::stream).distinct().sorted().toList();
        return new Ratings(items.stream()
                .map(labels -> names.stream()
                        .mapToInt(name ->
                                (int) labels.stream().filter(name::equals).count())
                        .toArray())
                .toArray(int[][]::new));
    }
}
