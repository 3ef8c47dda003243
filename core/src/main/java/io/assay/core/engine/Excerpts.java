package io.assay.core.engine;

import io.assay.core.Finding.Mark;
import io.assay.core.Mask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Cuts texts to a length that can be shown and hides personal data in them. */
public final class Excerpts {

    private static final int CHARACTERS_MAX = 600;
    private static final int BEFORE_MARK = 150;
    private static final char HIDDEN = '█';

    private final List<Mask> masks;

    Excerpts(List<Mask> masks) {
        this.masks = masks;
    }

    /** With every mask that is there. */
    public static Excerpts installed() {
        List<Mask> masks = new ArrayList<>();
        ServiceLoader.load(Mask.class).forEach(masks::add);
        return new Excerpts(masks);
    }

    /** The beginning of a text, personal data hidden. */
    public String masked(String text) {
        return of(text, List.of(), false).text();
    }

    /** A part of a text with the marks that fall into it. */
    record Excerpt(String text, List<Mark> marks) {}

    /**
     * @param marks parts to mark
     * @param masked whether the marked parts are hidden
     */
    Excerpt of(String text, List<Mark> marks, boolean masked) {
        int from = marks.isEmpty() ? 0 : Math.max(0, first(marks).from() - BEFORE_MARK);
        int to = Math.min(text.length(), from + CHARACTERS_MAX);
        from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
        StringBuilder shown = new StringBuilder(text.substring(from, to));
        List<Mark> inside = new ArrayList<>();
        for (Mark mark : marks) {
            int begin = Math.max(mark.from(), from);
            int end = Math.min(mark.to(), to);
            if (begin < end) {
                inside.add(new Mark(begin - from, end - from, mark.label()));
                if (masked) {
                    hide(shown, begin - from, end - from);
                }
            }
        }
        for (Mask mask : masks) {
            for (Mark mark : mask.find(text)) {
                hide(shown, Math.max(0, mark.from() - from), Math.min(shown.length(), mark.to() - from));
            }
        }
        if (from > 0) {
            inside.replaceAll(mark -> new Mark(mark.from() + 1, mark.to() + 1, mark.label()));
            shown.insert(0, '…');
        }
        if (to < text.length()) {
            shown.append('…');
        }
        return new Excerpt(shown.toString(), inside);
    }

    private static Mark first(List<Mark> marks) {
        return marks.stream().min(Comparator.comparingInt(Mark::from)).orElseThrow();
    }

    private static void hide(StringBuilder shown, int from, int to) {
        for (int i = from; i < to; i++) {
            shown.setCharAt(i, HIDDEN);
        }
    }
}
