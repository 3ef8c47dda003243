package io.assay.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.report.Report;
import io.assay.report.SampleReport;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void isSmallWhateverTheReport() {
        String page = HtmlReport.print(SampleReport.huge());
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= HtmlReport.BYTES_MAX, () -> "bytes: " + bytes);
        assertTrue(page.contains("of 3,000 metrics; report.json has them all"));
    }

    @Test
    void dataIsNeverMarkup() {
        String page = HtmlReport.print(SampleReport.hostile());
        assertEquals(1, count(page, "<script"));
        assertEquals(0, count(page, "<img"));
        assertFalse(page.contains("\u202E") || page.contains("\u001b") || page.contains("\u0000"));
        assertTrue(page.contains("⟨U+202E⟩txt.exe⟨U+202C⟩"));
    }

    @Test
    void attributesOfDataStayAttributes() {
        // Every tag of the page is one of ours: name, then attributes in double quotes without any quote inside.
        String page = HtmlReport.print(SampleReport.hostile());
        String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>"));
        String rest = body.replaceAll("</?[a-z0-9]+( [a-z0-9A-Z-]+=\"[^\"<>]*\")*>", "");
        assertFalse(rest.contains("<") || rest.contains(">"), rest);
    }

    @Test
    void asksForNothingFromOutside() {
        String page = HtmlReport.print(SampleReport.typical());
        assertTrue(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"));
        assertFalse(page.contains("http://")
                || page.contains("https://")
                || page.contains("@import")
                || page.contains("url("));
        assertFalse(page.contains(" style=\""), "the policy refuses inline styles");
    }

    @Test
    void idsAreThereOnceAndEveryLinkHasOne() {
        String page = HtmlReport.print(SampleReport.typical());
        Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
        while (ids.find()) {
            assertEquals(1, count(page, ids.group()), ids.group());
        }
        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
        while (links.find()) {
            assertTrue(page.contains(" id=\"" + links.group(1) + "\""), links.group());
        }
    }

    @Test
    void saysWhyNothingWasMeasured() {
        String page = HtmlReport.print(SampleReport.allSkipped());
        assertTrue(page.contains("there is no reference data") && page.contains("give --reference FILE"));
        assertTrue(page.contains("Quality was not measured."));
    }

    @Test
    void drawingsHaveATextInTheirPlace() {
        String page = HtmlReport.print(SampleReport.typical());
        assertTrue(
                page.contains(
                        "aria-label=\"Value 0.184 on a scale from 0 to 1, interval 0.154 to 0.214, real vs real 0.021, unrelated 0.62\""));
        assertTrue(page.contains("Histogram of Length of texts: synthetic is highest between 30 and 35 with 18.8 %"));
    }

    @Test
    void theMapStandsNearTheTopWithItsRegionsInATable() {
        String page = HtmlReport.print(SampleReport.typical());
        int map = page.indexOf("<section class=\"maps\"");
        assertTrue(map > page.indexOf("id=\"coverage\"") && map < page.indexOf("id=\"findings\""));
        assertTrue(page.contains("Of 3 regions, synthetic texts alone cover 0 and the reference alone 1. "
                + "The plane holds 12.5 % of the variance. The table below lists the regions."));
        assertTrue(page.contains("<th scope=\"row\">2 card, cards, bank</th>"));
        assertEquals(3, count(page, "<input class=\"show-") - count(page, "<input class=\"show-names\""));
    }

    @Test
    void aMapOfManyPointsIsDrawnInPart() {
        String page = HtmlReport.print(SampleReport.huge());
        assertTrue(count(page, "h0M") <= 1500 * Limits.LEVELS.get(0).charts());
    }

    @Test
    void isTheSameForTheSameReport() {
        Report report = SampleReport.typical();
        assertEquals(HtmlReport.print(report), HtmlReport.print(report));
    }

    private static int count(String page, String part) {
        return (page.length() - page.replace(part, "").length()) / part.length();
    }
}
