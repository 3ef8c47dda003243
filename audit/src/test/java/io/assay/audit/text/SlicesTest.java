package io.assay.audit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Auditable;
import io.assay.core.Fields;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.catalog.Unit;
import io.assay.core.engine.Audit;
import io.assay.core.engine.Auditor;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import io.assay.core.report.Report.Slice;
import io.assay.testkit.ListDataset;
import io.assay.testkit.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Metrics slice by slice: what was planted in a slice is found there, and nothing is found where nothing was planted. */
class SlicesTest {

    private static final List<Auditable> METRICS = List.of(
            new PiiRate(),
            new ExactDuplicates(),
            new DistinctN(),
            new NgramEntropy(),
            new LengthDistribution(),
            new NgramDivergence());

    private static final String[] LABELS = {"a", "b", "c", "d", "e"};

    private static Audit audit(List<Sample> samples, String... by) throws IOException {
        return new Auditor(
                        ListDataset.byRole(samples, 100),
                        METRICS.stream()
                                .map(metric -> Unit.of(metric).selected(metric))
                                .toList(),
                        Settings.usual().withBy(List.of(by)),
                        0,
                        Services.NONE,
                        Progress.NONE)
                .run();
    }

    private static List<Slice> slices(Audit audit, Class<? extends Auditable> metric) {
        return audit.measured().stream()
                .filter(one -> metric.isInstance(one.selected().metric()))
                .findFirst()
                .orElseThrow()
                .slices();
    }

    /** Texts whose words, lengths, mail addresses and repetitions have nothing to do with their labels. */
    private static List<Sample> anyhow(Role role, int n, SplittableRandom random) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            StringBuilder text = new StringBuilder();
            int length = 4 + random.nextInt(12);
            for (int word = 0; word < length; word++) {
                text.append("w").append(random.nextInt(1 + random.nextInt(300))).append(' ');
            }
            if (random.nextInt(20) == 0) {
                text.append("write to a@example.com");
            }
            String said = random.nextInt(20) == 0 ? "the same again" : text.toString();
            samples.add(labelled(role, i, said, LABELS[random.nextInt(LABELS.length)]));
        }
        return samples;
    }

    private static Sample labelled(Role role, int i, String text, String label) {
        return Samples.sample(role, i, text, Fields.of(Map.of("label", label)));
    }

    @Test
    void aBadSliceIsTheFirstAndDiffers() throws IOException {
        List<Sample> samples = new ArrayList<>(anyhow(Role.REFERENCE, 300, new SplittableRandom(1)));
        for (Sample sample : anyhow(Role.SYNTHETIC, 300, new SplittableRandom(2))) {
            String label = sample.fields().text("label").orElseThrow();
            int i = (int) sample.ordinal();
            boolean bad = label.equals("c");
            String text = bad ? "mail m" + i % 9 + "@example.com at once" : sample.text();
            samples.add(labelled(Role.SYNTHETIC, i, text, label));
        }
        Audit audit = audit(samples, "label");
        for (Auditable metric : METRICS) {
            Slice worst = slices(audit, metric.getClass()).get(0);
            assertEquals("c", worst.slice(), metric::toString);
            assertTrue(worst.differs(), () -> metric + ": " + worst);
        }
        Slice personal = slices(audit, PiiRate.class).get(0);
        assertEquals(1, personal.value().orElseThrow());
        assertEquals("wilson", personal.interval().orElseThrow().method());
    }

    @Test
    void withoutAnyDifferenceAboutOneInTwentyIsCalledOneAndAfterTheCorrectionHardlyAny() throws IOException {
        int judged = 0;
        int small = 0;
        int audits = 0;
        int audited = 10;
        for (int run = 0; run < audited; run++) {
            SplittableRandom random = new SplittableRandom(100 + run);
            List<Sample> samples =
                    Samples.together(anyhow(Role.SYNTHETIC, 150, random), anyhow(Role.REFERENCE, 150, random));
            List<Slice> slices = audit(samples, "label").measured().stream()
                    .flatMap(one -> one.slices().stream())
                    .toList();
            judged += slices.size();
            small += (int)
                    slices.stream().filter(slice -> slice.p().orElse(1) <= 0.05).count();
            audits += slices.stream().anyMatch(Slice::differs) ? 1 : 0;
        }
        double rate = (double) small / judged;
        assertTrue(rate > 0.005 && rate < 0.08, "share of p <= 0.05: " + rate);
        assertTrue(audits <= 2, audits + " of " + audited + " audits called a slice different");
    }

    @Test
    void aSliceWithFewSamplesIsListedButNotJudged() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            samples.add(labelled(Role.SYNTHETIC, i, "text number " + i, i < 5 ? "few" : i < 30 ? "b" : "c"));
        }
        Slice last = slices(audit(samples, "label"), PiiRate.class).get(2);
        assertEquals("few", last.slice());
        assertEquals(5, last.n());
        assertTrue(last.value().isPresent()
                && last.p().isEmpty()
                && last.adjusted().isEmpty());
        assertFalse(last.differs());
        assertEquals("fewer than 20 samples: not judged", last.note());
    }

    @Test
    void aSliceWithoutReferenceSamplesHasNoValueWhereOneIsNeeded() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            samples.add(labelled(Role.SYNTHETIC, i, "text number " + i, i < 40 ? "known" : "new"));
            samples.add(labelled(Role.REFERENCE, i, "another number " + i, "known"));
        }
        Slice last = slices(audit(samples, "label"), NgramDivergence.class).get(1);
        assertEquals("new", last.slice());
        assertTrue(last.value().isEmpty());
        assertEquals("only 0 reference samples have it", last.note());
        assertTrue(slices(audit(samples, "label"), DistinctN.class).stream()
                .allMatch(slice -> slice.value().isPresent()));
    }

    @Test
    void aReferenceWithoutTheFieldIsComparedWhole() throws IOException {
        List<Sample> samples = new ArrayList<>(anyhow(Role.SYNTHETIC, 200, new SplittableRandom(3)));
        for (Sample sample : anyhow(Role.REFERENCE, 200, new SplittableRandom(4))) {
            samples.add(Samples.sample(Role.REFERENCE, (int) sample.ordinal(), sample.text(), Fields.NONE));
        }
        Audit audit = audit(samples, "label");
        assertTrue(
                audit.notes()
                        .contains("No reference sample has label: slices by it are compared with all reference data"),
                audit.notes()::toString);
        assertTrue(slices(audit, NgramDivergence.class).stream()
                .allMatch(slice -> slice.p().isPresent()));
    }

    @Test
    void theLanguageIsToldFromTheTextWhereNoColumnHoldsIt() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = i % 2 == 0
                    ? "The weather was lovely and we walked along the river until the evening, number " + i
                    : "Das Wetter war herrlich und wir gingen am Fluss entlang bis zum Abend, Nummer " + i;
            samples.add(Samples.sample(Role.SYNTHETIC, i, text, Fields.NONE));
        }
        List<String> names = slices(audit(samples, "language"), DistinctN.class).stream()
                .map(Slice::slice)
                .sorted()
                .toList();
        assertEquals(List.of("deu", "eng"), names);
    }

    @Test
    void personalDataInTheNamesOfSlicesIsMasked() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            samples.add(labelled(Role.SYNTHETIC, i, "text number " + i, i < 30 ? "b" : "anna.berg@example.com"));
        }
        assertFalse(slices(audit(samples, "label"), DistinctN.class).toString().contains("anna.berg"));
    }
}
