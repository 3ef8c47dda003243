package io.assay.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.Finding.Mark;
import io.assay.core.report.Report.Exhibit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void marksAreElementsWithALabel() {
        assertEquals(
                "see <mark>Anna<span class=\"label\"> NAME</span></mark>!",
                html("see Anna!", 50, new Mark(4, 8, "NAME")));
    }

    @Test
    void marksOutsideTheTextAndOverOthersAreDropped() {
        assertEquals("<mark>ab</mark>c", html("abc", 50, new Mark(-5, 2, ""), new Mark(1, 3, ""), new Mark(7, 9, "")));
    }

    @Test
    void aMarkFarInsideIsStillShown() {
        // 40 characters are shown, from a quarter of them before the mark at 100.
        Excerpt excerpt = Excerpt.of(exhibit("x".repeat(100) + "HERE" + "y".repeat(100), new Mark(100, 104, "")), 40);
        assertEquals("x".repeat(10) + "HERE" + "y".repeat(26), excerpt.text());
        assertEquals(List.of(new Mark(10, 14, "")), excerpt.marks());
    }

    @Test
    void maskedDataAreOneBlock() {
        assertEquals("on <span class=\"masked\" role=\"img\" aria-label=\"masked\">███</span>.", html("on ███.", 50));
    }

    @Test
    void aPairOfSurrogatesIsNeverCut() {
        assertEquals("ab", Excerpt.of(exhibit("ab😀"), 3).text());
    }

    @Test
    void sharedTextIsMarkedInAllThatShareIt() {
        List<Exhibit> cluster = SharedText.marked(
                List.of(
                        exhibit("Hi Anna, your parcel is waiting"),
                        exhibit("Hi Bo, your parcel is waiting"),
                        exhibit("other")),
                100);
        // " your parcel is waiting" without its comma and space.
        assertEquals(List.of(new Mark(9, 31, "shared")), cluster.get(0).marks());
        assertEquals(List.of(new Mark(7, 29, "shared")), cluster.get(1).marks());
        assertEquals(List.of(), cluster.get(2).marks());
    }

    private static String html(String text, int chars, Mark... marks) {
        Paper page = new Paper(1000);
        Excerpt.of(exhibit(text, marks), chars).html().print(page);
        return page.text();
    }

    private static Exhibit exhibit(String text, Mark... marks) {
        return new Exhibit("id", "synthetic", "", text, List.of(marks), "");
    }
}
