package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.Sample;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.votes.Aggregation;
import io.assay.learn.votes.Consensus;
import io.assay.learn.votes.Crowdlab;
import io.assay.learn.votes.DawidSkene;
import io.assay.learn.votes.Glad;
import io.assay.learn.votes.Mace;
import io.assay.learn.votes.MajorityVote;
import io.assay.learn.votes.OneCoin;
import io.assay.learn.votes.WeightedVote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes one label of several votes into {@code label}, with its probability in {@code label-confidence} and the probabilities of all labels in
 * {@code soft-label}. Votes stand in columns, one for each annotator; or in a file of votes with {@code item}, {@code annotator} and {@code label}, where an
 * item is the id of a row; or each row is a vote itself with these fields, and then the first row of each item stays. A row without a vote is left alone.
 */
@Meaning("Makes one label of several annotators' votes, with its confidence, and tells how far they agree.")
public record AggregateLabels(
        @Default("dawid-skene") @Meaning("how votes become a label")
        Method method,

        @Meaning("columns with votes, one for each annotator; without them and without a file each row is a vote")
        List<String> votes,

        @Meaning("a file of votes: item (the id of a row), annotator, label")
        Optional<String> file)
        implements SetRule {

    /** How votes become a label. */
    public enum Method {
        MAJORITY,
        /** Annotators count by how often they vote with the majority. */
        WEIGHTED,
        DAWID_SKENE,
        ONE_COIN,
        GLAD,
        MACE,
        /** With a classifier's probabilities, which stand in the column {@code probabilities}. */
        CROWDLAB
    }

    /** An item: the row that gets its label, the votes on it, and the rows that were votes alone. */
    private record Item(VoteRows.Row row, List<VoteRows.Vote> votes, List<Long> others) {}

    public AggregateLabels {
        Require.that(
                votes.isEmpty() || file.isEmpty(), "votes stand in columns or in a file; give one of votes and file");
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        List<Item> items = items(survivors).stream()
                .filter(item -> !item.votes().isEmpty())
                .toList();
        if (items.isEmpty()) {
            throw new StepFailed(
                    this,
                    "no row has a vote; name the columns with votes: [a, b], or map item, annotator and label of rows"
                            + " that are votes");
        }
        Ballot ballot = Ballot.of(items.stream().map(Item::votes).toList());
        Consensus consensus = aggregation(items, ballot).of(ballot.votes());
        Drops drops = new Drops();
        for (int i = 0; i < items.size(); i++) {
            long ordinal = items.get(i).row().ordinal();
            drops.mark(ordinal, "label", ballot.labels().get(consensus.labels()[i]));
            drops.mark(ordinal, "label-confidence", consensus.confidence(i));
            drops.mark(ordinal, "soft-label", ballot.soft(consensus, i));
            items.get(i).others().forEach(other -> drops.add(other, "counted"));
        }
        ballot.tellAgreement(drops.told());
        ballot.tellQuality(drops.told(), consensus);
        return drops;
    }

    private Aggregation aggregation(List<Item> items, Ballot ballot) {
        return switch (method) {
            case MAJORITY -> new MajorityVote();
            case WEIGHTED -> new WeightedVote();
            case DAWID_SKENE -> new DawidSkene();
            case ONE_COIN -> new OneCoin();
            case GLAD -> new Glad();
            case MACE -> new Mace();
            case CROWDLAB ->
                new Crowdlab(items.stream()
                        .map(item -> LabelErrors.checked(
                                this, item.row().ordinal(), item.row().told(), ballot.labels()))
                        .toArray(double[][]::new));
        };
    }

    private List<Item> items(Survivors survivors) throws IOException {
        boolean rowsAreVotes = votes.isEmpty() && file.isEmpty();
        VoteRows.Reading reading = rowsAreVotes ? new VoteRows.OneVote() : new VoteRows.Columns(votes);
        List<VoteRows.Row> rows = VoteRows.read(this, survivors, reading);
        return rowsAreVotes ? grouped(rows) : file.isPresent() ? joined(rows, file.get()) : each(rows);
    }

    private static List<Item> each(List<VoteRows.Row> rows) {
        return rows.stream().map(row -> new Item(row, row.votes(), List.of())).toList();
    }

    /** Rows without an item, an annotator or a label are no votes and are left alone. */
    private static List<Item> grouped(List<VoteRows.Row> rows) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (VoteRows.Row row : rows) {
            if (!row.item().isEmpty() && !row.votes().isEmpty()) {
                Item item = items.get(row.item());
                if (item == null) {
                    items.put(row.item(), new Item(row, new ArrayList<>(row.votes()), new ArrayList<>()));
                } else {
                    item.votes().addAll(row.votes());
                    item.others().add(row.ordinal());
                }
            }
        }
        return List.copyOf(items.values());
    }

    private List<Item> joined(List<VoteRows.Row> rows, String name) throws IOException {
        Map<String, Item> items = new LinkedHashMap<>();
        rows.forEach(row -> items.put(row.item(), new Item(row, new ArrayList<>(), List.of())));
        VoteRows.OneVote reading = new VoteRows.OneVote();
        for (Sample vote : SmallTable.read(this, Path.of(name), "item")) {
            Item item = items.get(reading.item(vote));
            if (item != null) {
                item.votes().addAll(reading.votes(vote));
            }
        }
        return List.copyOf(items.values());
    }
}
