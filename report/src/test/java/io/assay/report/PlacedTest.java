package io.assay.report;

import static io.assay.report.SampleMetric.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.report.Report;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacedTest {

    @Test
    void countsWhatIsAsRealOrBetterOfWhatCanBeJudged() {
        Report report = SampleReport.of(
                metric("m.same", Dimension.FIDELITY)
                        .value(0.89, 0.01)
                        .baselines(0.9, 0.1, 100)
                        .build(),
                metric("m.far", Dimension.DIVERSITY)
                        .value(0.2, 0.01)
                        .baselines(0.9, 0.1, 100)
                        .build(),
                metric("m.unsure", Dimension.DIVERSITY)
                        .value(0.8, 0.4)
                        .baselines(0.9, 0.1, 100)
                        .build(),
                metric("m.none", Dimension.VALIDITY)
                        .skipped("no column", "name it")
                        .build(),
                metric("m.harm", Dimension.PRIVACY)
                        .goal(Goal.LOWER)
                        .value(0.2, 0.01)
                        .build(),
                metric("m.clean", Dimension.SAFETY).goal(Goal.LOWER).value(0, 0).build());
        Placed placed = Placed.of("one", ReportJson.of(report));
        assertEquals(new Placed.Share(1, 2), placed.quality());
        assertEquals(new Placed.Share(1, 2), placed.trust());
        assertEquals(0.5, placed.trust().value());
        // The sample report has 150 synthetic samples and no section generate.
        assertEquals(150, placed.samples());
        assertEquals(Optional.empty(), placed.tokens());
    }
}
