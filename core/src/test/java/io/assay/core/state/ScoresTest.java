package io.assay.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.Finding;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void namesNoSampleWithoutTheFault() {
        assertEquals(List.of(1.0), found(scores(0, 1, 0), true));
        assertEquals(List.of(0.0, 0.0), found(scores(0, 1, 0), false));
        assertEquals(List.of(), found(scores(0, 0), true));
    }

    @Test
    void namesTheLowestWhereScoresAreNotYesOrNo() {
        assertEquals(List.of(0.5, 1.0), found(scores(1, 0.5), false));
    }

    private static List<Double> found(Scores scores, boolean high) {
        return scores.worst(high, "at fault").stream().map(Finding::score).toList();
    }

    private static Scores scores(double... all) {
        Scores scores = new Scores();
        for (int i = 0; i < all.length; i++) {
            scores.add(new SampleRef(Role.SYNTHETIC, i), i, all[i]);
        }
        return scores;
    }
}
