package io.assay.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Fields;
import io.assay.core.Key;
import io.assay.core.Lineage;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.Text;
import io.assay.core.Unavailable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final AtomicInteger ASKED = new AtomicInteger();

    /** Dear: answers are kept. */
    private record Length(boolean available) implements Feature<Integer> {

        @Override
        public Optional<Key> key(Observation observation) {
            return Optional.of(new Key("length", List.of(observation.text())));
        }

        @Override
        public List<Answer<Integer>> compute(List<Observation> batch, Services services) {
            if (!available) {
                throw new Unavailable("the ruler is broken");
            }
            ASKED.addAndGet(batch.size());
            return batch.stream().map(one -> Answer.of(one.text().length())).toList();
        }
    }

    private static Observation observation(String text) {
        return new Observation(
                new Sample("a", 0, Role.SYNTHETIC, new Text(text), Fields.NONE, Lineage.read("a.txt", 1)), 1);
    }

    @Test
    void aDearAnswerStaysWithTheSampleWhenItIsSeenAgain() {
        Length length = new Length(true);
        Observation first = observation("four");
        ASKED.set(0);
        new Features(Services.NONE).compute(List.of(length), List.of(first, observation("four")));
        assertEquals(1, ASKED.get(), "equal contents are asked about once");
        Observation again = first.again();
        new Features(Services.NONE).compute(List.of(length), List.of(again));
        assertEquals(1, ASKED.get());
        assertEquals(4, again.get(length));
        assertTrue(first.with(first.sample()).find(length).isEmpty());
    }

    @Test
    void aServiceThatCannotAnswerGivesNoAnswersWithItsReason() {
        Length length = new Length(false);
        Observation one = observation("four");
        new Features(Services.NONE).compute(List.of(length), List.of(one));
        assertEquals(Answer.none("the ruler is broken"), one.answer(length));
    }
}
