package io.assay.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Finding.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    private final Excerpts excerpts = new Excerpts(List.of(text -> {
        int at = text.indexOf("secret");
        return at < 0 ? List.of() : List.of(new Mark(at, at + 6, "SECRET"));
    }));

    @Test
    void hidesWhatAMaskFinds() {
        assertEquals(
                "a ██████ here", excerpts.of("a secret here", List.of(), false).text());
    }

    @Test
    void hidesMarkedPartsOnlyWhereTheyAreMasked() {
        List<Mark> marks = List.of(new Mark(2, 4, "X"));
        assertEquals("abcdef", excerpts.of("abcdef", marks, false).text());
        assertEquals("ab██ef", excerpts.of("abcdef", marks, true).text());
    }

    @Test
    void cutsALongTextAroundItsFirstMarkAndMovesTheMark() {
        String text = "x".repeat(5000) + "NEEDLE" + "y".repeat(5000);
        Excerpts.Excerpt excerpt = excerpts.of(text, List.of(new Mark(5000, 5006, "N")), false);
        Mark mark = excerpt.marks().get(0);
        assertEquals("NEEDLE", excerpt.text().substring(mark.from(), mark.to()));
        assertTrue(excerpt.text().length() < 700);
        assertTrue(excerpt.text().startsWith("…") && excerpt.text().endsWith("…"));
    }
}
