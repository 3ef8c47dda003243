package io.assay.report.html;

import static io.assay.report.html.Html.part;

import io.assay.core.Finding.Mark;
import io.assay.core.report.Report.Exhibit;
import io.assay.report.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a sample's text that is shown, with its marks: the beginning, or the surroundings of the first mark where that
 * lies further on.
 */
record Excerpt(String text, List<Mark> marks, boolean cutBefore, boolean cutAfter) {

    private static final int MARKS_MAX = 40;
    private static final int LABEL_CHARS_MAX = 40;

    /** Masked characters, as the engine writes them. */
    private static final char BLOCK = '█';

    static Excerpt of(Exhibit sample, int charsMax) {
        String whole = sample.text();
        List<Mark> marks = inOrder(sample.marks(), whole);
        int first = marks.isEmpty() ? 0 : marks.get(0).from();
        int wanted = first < charsMax * 2 / 3 ? 0 : first - charsMax / 4;
        int from = Visible.wholeCharacter(whole, wanted);
        int to = Visible.wholeCharacter(whole, Math.min(whole.length(), from + charsMax));
        List<Mark> inside = marks.stream()
                .filter(mark -> mark.from() < to && mark.to() > from)
                .map(mark -> new Mark(Math.max(mark.from(), from) - from, Math.min(mark.to(), to) - from, mark.label()))
                .limit(MARKS_MAX)
                .toList();
        return new Excerpt(whole.substring(from, to), inside, from > 0, to < whole.length());
    }

    Html html() {
        List<Html> parts = new ArrayList<>();
        parts.add(cutBefore ? part("span", "cut", "… ") : Html.NONE);
        int done = 0;
        for (Mark mark : marks) {
            parts.add(masked(text.substring(done, mark.from())));
            parts.add(marked(mark));
            done = mark.to();
        }
        parts.add(masked(text.substring(done)));
        parts.add(cutAfter ? part("span", "cut", " …") : Html.NONE);
        return new Html.All(parts);
    }

    private Html marked(Mark mark) {
        Html content = masked(text.substring(mark.from(), mark.to()));
        String label = Visible.line(Visible.clip(mark.label(), LABEL_CHARS_MAX));
        return label.isEmpty()
                ? Html.tag("mark", content)
                : Html.tag("mark", content, part("span", "label", " " + label));
    }

    /** Blocks are drawn as one bar and read out as one word. */
    private static Html masked(String text) {
        List<Html> parts = new ArrayList<>();
        int done = 0;
        while (done < text.length()) {
            boolean block = text.charAt(done) == BLOCK;
            int end = done;
            while (end < text.length() && (text.charAt(end) == BLOCK) == block) {
                end++;
            }
            String run = text.substring(done, end);
            parts.add(
                    block
                            ? part("span", "masked", run).with("role", "img").with("aria-label", "masked")
                            : Html.words(run));
            done = end;
        }
        return new Html.All(parts);
    }

    /** Marks that lie in the text, from left to right; of two that overlap the first stays. */
    private static List<Mark> inOrder(List<Mark> raw, String text) {
        List<Mark> kept = new ArrayList<>();
        int free = 0;
        for (Mark mark :
                raw.stream().sorted(Comparator.comparingInt(Mark::from)).toList()) {
            int from = Visible.wholeCharacter(text, Math.max(0, mark.from()));
            int to = Visible.wholeCharacter(text, Math.min(text.length(), mark.to()));
            if (from >= free && to > from) {
                kept.add(new Mark(from, to, mark.label()));
                free = to;
            }
        }
        return kept;
    }
}
