package io.assay.testkit;

import io.assay.core.Auditable;
import io.assay.core.Fields;
import io.assay.core.Lineage;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Text;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small data, made on one line, and its measurement. */
public final class Samples {

    private Samples() {}

    /** Synthetic texts. */
    public static List<Sample> texts(String... texts) {
        return texts(Role.SYNTHETIC, texts);
    }

    public static List<Sample> texts(Role role, String... texts) {
        List<Sample> samples = new ArrayList<>();
        for (String text : texts) {
            samples.add(sample(role, samples.size(), text, Fields.NONE));
        }
        return samples;
    }

    /** One synthetic sample with fields beside its text. */
    public static Sample sample(String text, Map<String, Object> fields) {
        return sample(Role.SYNTHETIC, 0, text, Fields.of(fields));
    }

    public static Sample sample(Role role, int index, String text, Fields fields) {
        String file = role.id() + ".txt";
        return new Sample(
                file + ":" + (index + 1), index, role, new Text(text), fields, Lineage.read(file, index + 1L));
    }

    @SafeVarargs
    public static List<Sample> together(List<Sample>... some) {
        List<Sample> all = new ArrayList<>();
        for (List<Sample> one : some) {
            all.addAll(one);
        }
        return all;
    }

    /** The measurement of a metric on samples; throws what the metric threw. */
    public static Measurement measured(Auditable metric, List<Sample> samples) {
        Outcome<Measurement> outcome = Measuring.outcome(metric, samples, Settings.usual(), ScriptedModels.ALL);
        if (outcome instanceof Outcome.Done<Measurement> done) {
            return done.result();
        }
        if (outcome instanceof Outcome.Skipped<Measurement> skipped) {
            throw new NothingToMeasure(skipped.reason());
        }
        throw new AssertionError(outcome);
    }

    /** The headline value. */
    public static double measure(Auditable metric, List<Sample> samples) {
        return measured(metric, samples).value();
    }
}
