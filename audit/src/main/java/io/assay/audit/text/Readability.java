package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;

/**
 * Readability: the school grade a text asks for, mean over texts of the Automated Readability Index, ARI = 4.71 characters/words + 0.5
 * words/sentences - 21.43. Beside it the Coleman-Liau index 0.058 L - 0.296 S - 15.8 (L letters and S sentences per 100 words),
 * the Flesch-Kincaid grade 0.39 words/sentences + 11.8 syllables/words - 15.59 and Flesch's reading ease 206.835 - 1.015 words/sentences -
 * 84.6 syllables/words.
 *
 * <p>What is counted: words stand between white space and hold a letter or digit; characters are all but white space, letters are letters and digits;
 * a sentence ends at a run of full stops, exclamation and question marks, and those of one or two words ("Dr.", "3.") do not count,
 * as in textstat. Syllables are counted by rule, for English only. Texts without a word are left out.
 *
 * <p>Read: 6 is read by children of eleven, 12 ends school, beyond that is academic prose; Flesch's ease falls from 90 (easy) to 30. Compare with
 * the value of real data: generated text is often a few grades above what people write.
 *
 * <p>Misleads when texts are lists, code or verse, where sentences have no end, and in languages other than English, for which the numbers were
 * not fitted. Short texts jump: one long word in ten is a grade. It measures length of words and sentences, not sense.
 *
 * <p>Worked example: "It is cheap to make." has 16 characters, 5 words, 1 sentence: 4.71 * 16/5 + 0.5 * 5 - 21.43 = -3.858, below the
 * first grade.
 */
@About(
        id = "text.readability",
        spec = "P21",
        summary = "School grade that reading the texts asks for (ARI)",
        modalities = Modality.TEXT,
        source =
                "Smith and Senter 1967; Coleman and Liau 1975; Kincaid et al. 1975; Flesch 1948; counts as textstat 0.7.13")
@Measures(value = Dimension.FIDELITY, goal = Goal.DESCRIPTIVE, lower = -17, cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Readability() implements SampleMetric {

    @Override
    public OptionalDouble score(Observation text) {
        Prose prose = Prose.of(text.text());
        return prose.words() == 0 ? OptionalDouble.empty() : OptionalDouble.of(prose.automatedReadability());
    }

    @Override
    public void add(Scores scores, Observation text) {
        Prose prose = Prose.of(text.text());
        if (prose.words() > 0) {
            scores.add(text.sample().ref(), text.rank(), prose.automatedReadability());
            scores.sum("coleman-liau", prose.colemanLiau());
            scores.sum("flesch-kincaid-grade", prose.fleschKincaid());
            scores.sum("flesch-reading-ease", prose.fleschReadingEase());
            scores.count("letters", prose.letters());
            scores.count("words", prose.words());
            scores.count("sentences", prose.sentences());
        }
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return scores.measurement(context.seed())
                .with("automated-readability-index", scores.mean())
                .with("coleman-liau", scores.meanOf("coleman-liau"))
                .with("flesch-kincaid-grade", scores.meanOf("flesch-kincaid-grade"))
                .with("flesch-reading-ease", scores.meanOf("flesch-reading-ease"))
                .with("letters", scores.counted("letters"))
                .with("words", scores.counted("words"))
                .with("sentences", scores.counted("sentences"))
                .evidence(scores.worst(true, "asks for the most schooling"));
    }
}
