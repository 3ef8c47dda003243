package io.assay.curate;

import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.SampleRef;
import io.assay.core.State;
import io.assay.core.kernel.WhiteSpace;
import java.util.BitSet;

/** Rows that lose some of their words, and rows that go. */
final class SpanCuts implements State<SpanCuts> {

    private static final long serialVersionUID = 1;
    private static final long NONE = Long.MAX_VALUE;

    private final Drops drops = new Drops();
    /** The first row whose text is put together from several columns, so that nobody can say in which a word stands. */
    private long puzzling = NONE;

    void drop(Sample row, String rule, double share) {
        drops.add(row.ordinal(), WorstRows.reason(rule, share));
    }

    /** Takes words out of a row, counted from 0 between white space. */
    void cut(Sample row, BitSet words) {
        Object column = row.fields().columns().get(row.fields().column(Marks.TEXT));
        if (row.text().equals(column)) {
            drops.mark(row.ordinal(), Marks.TEXT, without(row.text(), words));
        } else {
            puzzling = Math.min(puzzling, row.ordinal());
        }
    }

    /** The text without some words and the white space before each. */
    static String without(String text, BitSet words) {
        StringBuilder left = new StringBuilder();
        int word = -1;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = i + 1 == text.length() || WhiteSpace.isWhite(text.charAt(i + 1));
            if (!WhiteSpace.isWhite(text.charAt(i)) && ends) {
                if (!words.get(++word)) {
                    left.append(text, from, i + 1);
                }
                from = i + 1;
            }
        }
        String whole = left.append(text, from, text.length()).toString();
        return words.get(0) ? WhiteSpace.strip(whole) : whole;
    }

    /** @throws StepFailed if a text cannot be cut */
    Drops drops(CurateStep step) {
        if (puzzling != NONE) {
            throw new StepFailed(
                    step,
                    "the text of record " + new SampleRef(Role.SYNTHETIC, puzzling).record()
                            + " is put together from several columns, so no words can be cut out of it; name one with --map"
                            + " text=COLUMN, or take then=drop");
        }
        return drops;
    }

    @Override
    public SpanCuts copy() {
        SpanCuts copy = new SpanCuts();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(SpanCuts other) {
        drops.merge(other.drops);
        puzzling = Math.min(puzzling, other.puzzling);
    }
}
