package io.assay.report;

import static io.assay.report.SampleMetric.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Chart;
import io.assay.core.Dimension;
import io.assay.core.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapViewTest {

    @Test
    void oneSidedRegionsComeFirst() {
        MapView view = MapView.first(SampleReport.typical(), 1).get(0);
        assertEquals(
                List.of("2 card, cards, bank", "1 film, plot, story", "3"),
                view.regions().stream().map(MapView.Numbered::label).toList());
    }

    @Test
    void markdownListsTheRegions() {
        String page = Markdown.print(SampleReport.typical());
        assertTrue(page.contains("## Map\n"));
        assertTrue(page.contains("| region | synthetic | reference | holdout | covered by |\n"));
        assertTrue(page.contains("| 2 card, cards, bank | 1 % | 20 % | 21 % | only reference |\n"));
    }

    @Test
    void aReportWithoutAMapHasNoSectionOfIt() {
        assertFalse(Markdown.print(SampleReport.allSkipped()).contains("## Map"));
    }

    @Test
    void whatCannotBeDrawnIsLeftOut() {
        Chart.Cloud cloud = new Chart.Cloud(Role.SYNTHETIC, List.of(1.0), List.of(Double.NaN));
        Chart.Cloud uneven = new Chart.Cloud(Role.SYNTHETIC, List.of(1.0), List.of());
        Chart.Cloud whole = new Chart.Cloud(Role.SYNTHETIC, List.of(1.0), List.of(1.0));
        Chart.Region region = new Chart.Region("a", 0, 0, List.of(), List.of(Role.SYNTHETIC));
        assertFalse(Drawable.is(new Chart.Map("a", 1, List.of(), List.of())));
        assertFalse(Drawable.is(new Chart.Map("a", 1, List.of(cloud), List.of())));
        assertFalse(Drawable.is(new Chart.Map("a", 1, List.of(uneven), List.of())));
        assertFalse(Drawable.is(new Chart.Map("a", 1, List.of(whole), List.of(region))));
        Chart one = new Chart.Map("a", 1, List.of(whole), List.of());
        assertTrue(Drawable.is(one));
        assertEquals(
                1,
                MapView.first(
                                SampleReport.of(metric("text.x", Dimension.DIVERSITY)
                                        .chart(one)
                                        .build()),
                                9)
                        .size());
    }
}
