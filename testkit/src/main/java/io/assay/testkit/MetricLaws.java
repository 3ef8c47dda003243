package io.assay.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Fold;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.State;
import io.assay.core.catalog.Catalog;
import io.assay.core.catalog.Selected;
import io.assay.core.catalog.Unit;
import io.assay.core.engine.Auditor;
import io.assay.core.engine.Measured;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import io.assay.core.report.Passport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The laws of design section 6, for every metric of the catalogue: a new one is picked up by itself. */
public interface MetricLaws {

    /** Sliced by the field that the corpus has, so that slices keep the laws too. */
    Settings SETTINGS = Settings.usual().withBy(List.of("label"));

    /** The modality whose metrics are held to the laws on its corpus. */
    Modality modality();

    /** Data that every metric of the modality can measure. */
    interface Material {

        /** All roles. */
        List<Sample> everything();

        /** Some samples of a role. */
        List<Sample> role(Role role, int size);

        /** Samples that break naive code. */
        List<Sample> awkward();
    }

    /** The corpus of the modality. */
    default Material material() {
        return Corpus.MATERIAL;
    }

    @TestFactory
    default Stream<DynamicNode> everyMetricKeepsTheLaws() {
        return Catalog.load().units().stream()
                .filter(unit -> unit.passport().modalities().contains(modality()))
                .map(unit -> laws(unit, material()));
    }

    private static DynamicContainer laws(Unit unit, Material material) {
        Selected selected = unit.standard();
        List<Sample> corpus = material.everything();
        Measured usual = audit(selected, corpus, 50, SETTINGS);
        return DynamicContainer.dynamicContainer(
                unit.id(),
                Stream.of(
                        law("has a value on the corpus", () -> done(usual)),
                        law("any sharding, order and number of threads give the same bits", () -> {
                            List<Sample> shuffled = new ArrayList<>(corpus);
                            Collections.shuffle(shuffled, new Random(1));
                            same(usual, audit(selected, shuffled, 7, SETTINGS.withThreads(16)));
                            same(usual, audit(selected, shuffled, 1000, SETTINGS.withThreads(1)));
                        }),
                        law(
                                "a state that spills gives the same bits",
                                () -> same(usual, audit(selected, corpus, 11, SETTINGS.withStateBytesMax(1)))),
                        law("finishing in the middle or twice changes nothing", () -> finishTwice(selected, corpus)),
                        law("fold and state survive serialization", () -> serialize(selected, corpus)),
                        law("no data is skipped, with a reason", () -> noData(selected)),
                        law("the value lies in its range, and inside its interval", () -> range(selected, usual)),
                        law("awkward samples do not break it", () -> awkward(selected, material)),
                        law("identical data give the stated value", () -> identical(selected, material)),
                        law("its passport and manual are complete", () -> passport(selected.passport()))));
    }

    private static DynamicTest law(String name, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(name, check);
    }

    private static Measured audit(Selected selected, List<Sample> samples, int batchSize, Settings settings) {
        try {
            return new Auditor(
                            ListDataset.byRole(samples, batchSize),
                            List.of(selected),
                            settings,
                            0,
                            ScriptedModels.ALL,
                            Progress.NONE)
                    .run()
                    .measured()
                    .get(0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Measurement done(Measured measured) {
        Outcome.Done<?> done = assertInstanceOf(Outcome.Done.class, measured.outcome(), () -> measured.toString());
        return (Measurement) done.result();
    }

    private static void same(Measured expected, Measured actual) {
        assertEquals(expected.outcome(), actual.outcome());
        assertEquals(expected.baselines(), actual.baselines());
        assertEquals(expected.n(), actual.n());
        assertEquals(expected.coverage(), actual.coverage());
        assertEquals(expected.slices(), actual.slices());
    }

    private static void finishTwice(Selected selected, List<Sample> samples) {
        Fold<?, ?> fold = (Fold<?, ?>) selected.metric();
        List<Observation> observations =
                Measuring.observations(selected.metric(), samples, Settings.usual(), ScriptedModels.ALL);
        RawRun<?> interrupted = RawRun.start(fold);
        for (int i = 0; i < observations.size(); i++) {
            interrupted.add(observations.get(i));
            if (i == observations.size() / 2) {
                interrupted.finish();
            }
        }
        RawRun<?> whole = RawRun.start(fold);
        observations.forEach(whole::add);
        Object first = whole.finish();
        assertEquals(first, whole.finish());
        assertEquals(first, interrupted.finish());
    }

    private static <S extends State<S>> void serialize(Selected selected, List<Sample> samples) {
        RawRun<?> run = RawRun.start((Fold<?, ?>) selected.metric());
        Measuring.observations(selected.metric(), samples, Settings.usual(), ScriptedModels.ALL)
                .forEach(run::add);
        assertEquals(run.finish(), run.serialized().finish());
    }

    private static void noData(Selected selected) {
        Outcome<Measurement> outcome = outcome(selected, List.of());
        Outcome.Skipped<?> skipped = assertInstanceOf(Outcome.Skipped.class, outcome);
        assertFalse(skipped.reason().isBlank());
    }

    private static void range(Selected selected, Measured usual) {
        Passport passport = selected.passport();
        Measurement measurement = done(usual);
        double value = measurement.value();
        assertTrue(value >= passport.lower() && value <= passport.upper(), () -> value + " is out of range");
        measurement
                .interval()
                .ifPresent(interval -> assertTrue(
                        interval.low() <= value + 1e-12 && value <= interval.high() + 1e-12,
                        () -> value + " is outside of " + interval));
    }

    private static void awkward(Selected selected, Material material) {
        List<Sample> together = Samples.together(material.everything(), renumbered(material.awkward()));
        Outcome<Measurement> mixed = outcome(selected, together);
        assertFalse(mixed instanceof Outcome.Failed, mixed::toString);
        Outcome<Measurement> alone = outcome(selected, material.awkward());
        assertFalse(alone instanceof Outcome.Failed, alone::toString);
    }

    private static Outcome<Measurement> outcome(Selected selected, List<Sample> samples) {
        return Measuring.outcome(selected.metric(), samples, Settings.usual(), ScriptedModels.ALL);
    }

    private static List<Sample> renumbered(List<Sample> samples) {
        return samples.stream()
                .map(sample -> new Sample(
                        "awkward:" + sample.id(),
                        sample.ordinal() + 1000,
                        sample.role(),
                        sample.payload(),
                        sample.fields(),
                        sample.lineage()))
                .toList();
    }

    private static void identical(Selected selected, Material material) {
        if (selected.passport().identical().isEmpty()) {
            String varies =
                    selected.metric().getClass().getAnnotation(Measures.class).identicalVaries();
            assertTrue(
                    selected.passport().needs().isEmpty() || !varies.isBlank(),
                    "a metric that compares must state @Measures(identical = ...), or why there is no fixed value");
            return;
        }
        List<Sample> same = new ArrayList<>();
        for (Sample sample : material.role(Role.REFERENCE, 120)) {
            for (Role role : Role.values()) {
                same.add(sample.as(role));
            }
        }
        assertEquals(selected.passport().identical().getAsDouble(), Samples.measure(selected.metric(), same), 1e-9);
    }

    private static void passport(Passport passport) {
        Passport.Manual manual = passport.manual();
        for (String part : List.of(manual.definition(), manual.reading(), manual.misleads(), manual.example())) {
            assertFalse(part.isBlank(), () -> passport.id() + " lacks a part of its manual: " + manual);
        }
        passport.parameters()
                .forEach(parameter ->
                        assertFalse(parameter.meaning().isBlank(), () -> parameter.name() + " is not explained"));
        assertTrue(passport.id().matches("[a-z]+\\.[a-z0-9-]+"), passport.id());
        assertFalse(passport.spec().isEmpty());
    }
}
