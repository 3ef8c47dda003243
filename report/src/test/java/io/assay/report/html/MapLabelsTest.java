package io.assay.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.report.MapView;
import io.assay.report.SampleReport;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapLabelsTest {

    private final MapView view = MapView.first(SampleReport.typical(), 1).get(0);

    @ParameterizedTest
    @EnumSource
    void noNameLiesOverAnotherOrOutside(MapLabels.Size size) {
        List<MapLabels.Placed> placed = new MapLabels(view, MapFrame.of(view.map()), size).placed();
        for (MapLabels.Placed one : placed) {
            double half = half(one, size);
            assertTrue(one.x() - half > -1e-9 && one.x() + half < 1 + 1e-9, one::toString);
            assertTrue(one.y() > 0 && one.y() < 1, one::toString);
            for (MapLabels.Placed other : placed) {
                boolean apart = Math.abs(one.x() - other.x()) >= half + half(other, size) - 1e-9
                        || Math.abs(one.y() - other.y()) * size.height() >= 17 - 1e-9;
                assertTrue(one.equals(other) || apart, () -> one + " and " + other);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatOneSideLacksIsNamedFirst(MapLabels.Size size) {
        MapLabels.Placed first =
                new MapLabels(view, MapFrame.of(view.map()), size).placed().get(0);
        assertEquals("label only-reference", first.classes());
        assertTrue(first.text().startsWith("2 card"), first.text());
    }

    private static double half(MapLabels.Placed label, MapLabels.Size size) {
        return label.text().length() * 7.2 / 2 / (size == MapLabels.Size.WIDE ? 560 : 280);
    }
}
