package io.assay.report.html;

import io.assay.core.Finding.Mark;
import io.assay.core.report.Report.Exhibit;
import java.util.ArrayList;
import java.util.List;

/** Marks what the samples of a finding have in common, so that one sees at once why they stand together. */
final class SharedText {

    /** Shorter pieces are shared by any two texts of a language. */
    private static final int CHARS_MIN = 16;

    /** The table grows with the square of this. */
    private static final int SEARCHED_CHARS_MAX = 400;

    private SharedText() {}

    /** The same samples; where none has marks, the longest text each shares with the first is marked. */
    static List<Exhibit> marked(List<Exhibit> samples, int charsMax) {
        boolean marked = samples.stream().anyMatch(sample -> !sample.marks().isEmpty());
        if (samples.size() < 2 || marked) {
            return samples;
        }
        List<Exhibit> result = new ArrayList<>();
        String first = start(samples.get(0), charsMax);
        int from = first.length();
        int to = 0;
        for (Exhibit other : samples.subList(1, samples.size())) {
            int[] piece = longestCommon(first, start(other, charsMax));
            if (piece[2] >= CHARS_MIN) {
                result.add(with(other, piece[1], piece[1] + piece[2]));
                from = Math.min(from, piece[0]);
                to = Math.max(to, piece[0] + piece[2]);
            } else {
                result.add(other);
            }
        }
        result.add(0, from < to ? with(samples.get(0), from, to) : samples.get(0));
        return result;
    }

    private static String start(Exhibit sample, int charsMax) {
        return sample.text().substring(0, Math.min(sample.text().length(), Math.min(charsMax, SEARCHED_CHARS_MAX)));
    }

    private static Exhibit with(Exhibit sample, int from, int to) {
        List<Mark> marks = List.of(new Mark(from, to, "shared"));
        return new Exhibit(sample.id(), sample.role(), sample.source(), sample.text(), marks, sample.withheld());
    }

    /** Where it begins in the first, where in the second, and its length: the textbook table, two rows of it. */
    private static int[] longestCommon(String a, String b) {
        int[] best = new int[3];
        int[] above = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            for (int j = 1; j <= b.length(); j++) {
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? above[j - 1] + 1 : 0;
                if (row[j] > best[2]) {
                    best = new int[] {i - row[j], j - row[j], row[j]};
                }
            }
            above = row;
        }
        return trimmed(a, best);
    }

    /** Spaces and commas at the ends say nothing. */
    private static int[] trimmed(String a, int[] piece) {
        int from = piece[0];
        int to = piece[0] + piece[2];
        while (from < to && !Character.isLetterOrDigit(a.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(a.charAt(to - 1))) {
            to--;
        }
        return new int[] {from, piece[1] + from - piece[0], to - from};
    }
}
