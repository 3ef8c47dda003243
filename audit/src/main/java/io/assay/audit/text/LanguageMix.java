package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Chart;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.state.NameCounts;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Share of texts in the most common language, max over languages of N(language)/N; beside it the share of each language, named by
 * ISO 639-3. Texts with fewer than 20 letters are left out and counted, of long ones the first 500 characters are looked at.
 *
 * <p>Read: near 1 where the data should be in one language; the evidence names texts in others. Beside a reference the
 * chart shows whether the mix is that of the real data.
 *
 * <p>Misleads when texts are short, mixed or code: the detector then guesses, and rare languages with the letters of common ones
 * appear. Neighbouring languages (Danish and Norwegian, Croatian and Serbian) are easily taken for each other.
 *
 * <p>Worked example: three English texts, one French and "ok": English is 3 of the 4 that can be told, 0.75, and one text is too short.
 */
@About(
        id = "text.language-mix",
        spec = "P21",
        summary = "Share of texts in the most common language",
        modalities = Modality.TEXT,
        source = "Apache OpenNLP language detector, model langdetect-183")
@Measures(value = Dimension.VALIDITY, goal = Goal.DESCRIPTIVE, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record LanguageMix() implements Metric<NameCounts> {

    private static final int SAMPLES_MAX = 1000;
    private static final int LANGUAGES_MAX = 20;
    private static final int FINDINGS_MAX = 10;
    private static final LanguageOf LANGUAGE = new LanguageOf();

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(LANGUAGE);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    public int sampleMax() {
        return SAMPLES_MAX;
    }

    @Override
    public NameCounts newState(Context context) {
        return new NameCounts();
    }

    @Override
    public void add(NameCounts languages, Observation text) {
        languages.add(text.get(LANGUAGE), text.sample().ref());
    }

    @Override
    public Measurement finish(NameCounts counts, Context context) {
        long n = told(counts, Role.SYNTHETIC);
        if (n == 0) {
            throw new NothingToMeasure("every text is too short to tell its language");
        }
        List<String> languages = counts.names().stream()
                .filter(name -> !name.equals(LanguageOf.TOO_SHORT))
                .sorted(Comparator.comparingLong((String name) -> counts.count(name, Role.SYNTHETIC))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LANGUAGES_MAX)
                .toList();
        Measurement measurement = Measurement.rate(counts.count(languages.get(0), Role.SYNTHETIC), n)
                .with("too-short", counts.count(LanguageOf.TOO_SHORT, Role.SYNTHETIC));
        for (String language : languages) {
            measurement = measurement.with("languages." + language, share(counts, language, Role.SYNTHETIC));
        }
        boolean compared = told(counts, Role.REFERENCE) > 0;
        return measurement
                .chart(new Chart.Bars(
                        "languages",
                        languages,
                        shares(counts, languages, Role.SYNTHETIC),
                        compared ? shares(counts, languages, Role.REFERENCE) : List.of()))
                .evidence(findings(counts, languages.subList(1, languages.size())));
    }

    private static List<Finding> findings(NameCounts counts, List<String> others) {
        return others.stream()
                .filter(language -> !counts.first(language).isEmpty())
                .limit(FINDINGS_MAX)
                .map(language ->
                        Finding.of(counts.first(language), "in " + language, share(counts, language, Role.SYNTHETIC)))
                .toList();
    }

    private static List<Double> shares(NameCounts counts, List<String> languages, Role role) {
        return languages.stream().map(language -> share(counts, language, role)).toList();
    }

    private static double share(NameCounts counts, String language, Role role) {
        return (double) counts.count(language, role) / told(counts, role);
    }

    /** Texts of a role whose language can be told. */
    private static long told(NameCounts counts, Role role) {
        long told = 0;
        for (String name : counts.names()) {
            told += name.equals(LanguageOf.TOO_SHORT) ? 0 : counts.count(name, role);
        }
        return told;
    }
}
