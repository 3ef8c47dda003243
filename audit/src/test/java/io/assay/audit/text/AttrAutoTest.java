package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Fielded.numbers;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.audit.judge.SentencesOf;
import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.PairScorer;
import io.assay.core.Sample;
import io.assay.core.Scorer;
import io.assay.core.Services;
import io.assay.core.kernel.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The long case and its values are those of TX-13-attr-auto. */
class AttrAutoTest {

    @Test
    void takesTheBestEvidenceOfEachSentence() {
        assertEquals(
                0.45,
                measure(new AttrAuto(), List.of(fielded(0, "x", "entailment", List.of(List.of(0.2, 0.9), List.of())))),
                1e-12);
    }

    @Test
    void agreesWithTheGoldenCase() {
        // Texts by semicolons, sentences by slashes, evidence by blanks.
        String entailment =
                "; 0.651/0.746; 0.057 0.027/0.148 0.573/0.818 0.355; 0.691 0.989 0.929; /; 0.112/0.113/0.461; 0.327 0.435; 0.719 0.656 0.729/0.191 0.084 0.183; //; 0.433; 0.721 0.137/0.92 0.405; 0.825 0.321 0.267/0.069 0.878 0.737/0.091 0.03 0.722; ; 0.848/0.055; 0.629 0.426/0.561 0.911/0.608 0.724; 0.304 0.973 0.116; /; 0.208/0.007/0.719; 0.351 0.939; 0.021 0.147 0.57/0.187 0.154 0.825; //; 0.706; 0.578 0.488/0.425 0.684; 0.052 0.267 0.558/0.509 0.228 0.903/0.336 0.119 0.772; ; 0.361/0.838; 0.449 0.87/0.001 0.944/0.796 0.305; 0.683 0.146 0.245; /; 0.334/0.434/0.621";
        List<Sample> texts = new ArrayList<>();
        for (String text : entailment.split(";", -1)) {
            List<List<String>> sentences = new ArrayList<>();
            for (String sentence : text.split("/", -1)) {
                sentences.add(
                        sentence.isBlank()
                                ? List.of()
                                : List.of(sentence.strip().split(" ", -1)));
            }
            texts.add(fielded(texts.size(), "x", "entailment", sentences));
        }
        Measurement mean = measured(new AttrAuto(), texts);
        assertEquals(0.47264999999999996, mean.value(), 1e-9);
        assertEquals(0.48266666666666663, numbers(mean, "first-ten")[2], 1e-9);
    }

    @Test
    void risesWithBetterEvidence() {
        assertTrue(measure(new AttrAuto(), List.of(fielded(0, "x", "entailment", List.of(List.of(0.2)))))
                < measure(new AttrAuto(), List.of(fielded(0, "x", "entailment", List.of(List.of(0.2, 0.3))))));
    }

    @Test
    void hasNoValueWithoutSentences() {
        assertThrows(
                NothingToMeasure.class,
                () -> measure(new AttrAuto(), List.of(fielded(0, "x", "entailment", List.of()))));
    }

    /** A scorer that finds a sentence as sure as the share of its words that a piece of evidence holds. */
    private static Services words() {
        Scorer.Panel panel = new Scorer.Panel() {
            @Override
            public Optional<Scorer> of(String question) {
                return Optional.empty();
            }

            @Override
            public Optional<PairScorer> ofPairs(String question) {
                return question.equals("entailment") ? Optional.of(new Words()) : Optional.empty();
            }
        };
        return Services.of(Map.of(Scorer.Panel.class, panel));
    }

    private record Words() implements PairScorer {
        @Override
        public String id() {
            return "words";
        }

        @Override
        public double score(String first, String second) {
            List<String> all = WhiteSpace.words(second);
            return all.stream().filter(WhiteSpace.words(first)::contains).count() / (double) all.size();
        }
    }

    @Test
    void aClassifierOfPairsIsAskedAboutEachSentenceAndEachPieceOfEvidence() {
        Feature<SentencesOf.Scored> feature = SentencesOf.ENTAILMENT;
        List<Answer<SentencesOf.Scored>> answers = feature.compute(
                List.of(
                        observed(
                                "Rain fell all day. Nobody came.",
                                "evidence",
                                List.of("Rain fell. Nobody", "day. came.")),
                        observed("Rain fell.", "evidence", "Rain"),
                        observed("Rain fell.", "other", "Rain"),
                        observed("Rain fell.", "entailment", List.of(List.of(0.3)))),
                words());
        // Of "Rain fell all day." each piece holds one word in four; of "Nobody came." each one of two.
        assertEquals(Answer.of(new SentencesOf.Scored(List.of(0.25, 0.5), "scorer words")), answers.get(0));
        assertEquals(Answer.of(new SentencesOf.Scored(List.of(0.5), "scorer words")), answers.get(1));
        assertEquals(Answer.none("the field evidence is empty"), answers.get(2));
        assertEquals(Answer.of(new SentencesOf.Scored(List.of(0.3), "column")), answers.get(3));
    }

    private static Observation observed(String text, String field, Object value) {
        return new Observation(fielded(0, text, field, value), 0);
    }
}
