package io.assay.audit.likelihood;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.Auditable;
import io.assay.core.Fields;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.catalog.Catalog;
import io.assay.core.engine.Auditor;
import io.assay.core.engine.Measured;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import io.assay.core.model.LanguageModel;
import io.assay.core.model.Passage;
import io.assay.core.model.SampleLimit;
import io.assay.core.model.ScoredText;
import io.assay.core.model.TokenScore;
import io.assay.testkit.ListDataset;
import io.assay.testkit.Samples;
import io.assay.testkit.WordLanguageModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** To the scripted model a word that is a number is its own log-probability; the first word of a text has none. */
class LikelihoodMetricsTest {

    @Test
    void perplexityIsThatOfAllTokensTogether() {
        // Golden TX-X3, three texts: 8.2 nats over 6 tokens.
        Measurement three = measured(new Perplexity(), texts("_ -1.2 -0.3 -2.5", "_ -0.1 -0.1", "_ -4.0"));
        assertEquals(3.922254698606265, three.value(), 1e-9);
        assertEquals(19.83232961530102, value(three, "mean-of-per-text-perplexities"), 1e-9);
        assertEquals(7.38905609893065, measure(new Perplexity(), texts("_ -2.0")), 1e-9);
    }

    @Test
    void bitsPerByteAreOfTextsThatWereScoredWhole() {
        // 2 ln 2 nats are 2 bits; "_ -0.6931471805599453 -0.6931471805599453" has 41 bytes.
        String text = "_ -0.6931471805599453 -0.6931471805599453";
        assertEquals(2.0 / 41, value(measured(new Perplexity(), texts(text)), "bits-per-byte"), 1e-12);
        Services shortSighted = Services.of(Map.of(LanguageModel.class, new WordLanguageModel(2)));
        Measurement cut = done(Measuring.outcome(new Perplexity(), texts(text), Settings.usual(), shortSighted));
        assertEquals(1, value(cut, "texts-cut"));
        assertTrue(!cut.values().containsKey("bits-per-byte"));
    }

    @Test
    void minKMeetsTheGoldensOfNumpy() {
        for (String name : List.of("sst2 syn 0", "sst2 ref 7", "sst2 hold 3", "floor or ceil", "one token")) {
            JsonNode golden = Golden.of("TX-26-min-k", name);
            List<Sample> text = texts(golden.path("input").path("text").asText("a text"));
            Services model = scripted(golden.path("input"));
            golden.path("expected").properties().forEach(expected -> {
                String[] about = expected.getKey().split("-", 2);
                double wanted = expected.getValue().asDouble();
                switch (about[0]) {
                    case "mink" -> assertEquals(wanted, with(model, new MinK(share(about)), text), 1e-9, name);
                    case "minkpp" ->
                        assertEquals(wanted, with(model, new MinKPlusPlus(share(about)), text), 1e-9, name);
                    case "perplexity" -> assertEquals(wanted, with(model, new Perplexity(), text), 1e-9, name);
                    case "loss" -> {
                        if (about.length == 2) {
                            Measurement ratio =
                                    done(Measuring.outcome(new PerplexityRatio(), text, Settings.usual(), model));
                            assertEquals(wanted, value(ratio, "loss-per-zlib-byte"), 1e-9, name);
                        }
                    }
                    default -> assertEquals("zlib-bytes", expected.getKey());
                }
            });
        }
    }

    private static double share(String[] about) {
        return Double.parseDouble(about[1]);
    }

    @Test
    void membershipIsTheAreaUnderTheCurveOfTheGolden() {
        JsonNode golden = Golden.of("TX-26-min-k", "member AUC and TPR at low FPR");
        double[] members = Golden.numbers(golden.path("input").path("members"));
        double[] strangers = Golden.numbers(golden.path("input").path("non-members"));
        List<Sample> samples = new ArrayList<>(surprising(Role.SYNTHETIC, members));
        samples.addAll(surprising(Role.HOLDOUT, strangers));
        Measurement area = measured(new MembershipAuc(Membership.LOSS, 1), samples);
        assertEquals(0.62475, area.value(), 1e-9);
        assertEquals(0.225, value(area, "told-at-false-alarm-0.1"), 1e-9);
    }

    @Test
    void everySignTellsTextsThatTheModelFindsUsual() {
        List<Sample> samples = new ArrayList<>(texts("_ -0.1 -0.2 -0.1", "_ -0.3 -0.1"));
        samples.addAll(texts(Role.HOLDOUT, "_ -5.1 -6.2 -4.1", "_ -3.3 -7.1"));
        for (Membership sign :
                List.of(Membership.LOSS, Membership.MIN_K, Membership.MIN_K_PLUS_PLUS, Membership.ZLIB)) {
            assertEquals(1, measure(new MembershipAuc(sign, 0.2), samples), sign.name());
        }
    }

    @Test
    void aTextMoreUsualThanItsParaphraseLooksLearned() {
        Sample sample = Samples.sample("_ -2 -2", Map.of("paraphrase", "_ -3 -3"));
        Measurement ratio = measured(new PerplexityRatio(PerplexityRatio.Against.PARAPHRASE), List.of(sample));
        assertEquals(StrictMath.exp(-1), ratio.value(), 1e-12);
        assertEquals(1, measure(new PerplexityRatio(), texts("_ -2 -2"))); // numbers have no capitals
    }

    @Test
    void pmiFaithMeetsTheGoldenOfNumpy() {
        JsonNode golden = Golden.of("TX-07-pmi-faith", "six responses");
        JsonNode with = golden.path("input").path("with-document");
        JsonNode without = golden.path("input").path("without-document");
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < with.size(); i++) {
            samples.add(
                    Samples.sample(Role.SYNTHETIC, i, "response " + i, Fields.of(Map.of("context", "the document"))));
        }
        LanguageModel model = new Scripted(passage -> {
            int response = passage.text().charAt("response ".length()) - '0';
            return Golden.numbers((passage.context().contains("document") ? with : without).get(response));
        });
        Measurement faith = done(Measuring.outcome(
                new PmiFaith(), samples, Settings.usual(), Services.of(Map.of(LanguageModel.class, model))));
        JsonNode expected = golden.path("expected");
        assertEquals(expected.path("mean").asDouble(), faith.value(), 1e-9);
        assertEquals(expected.path("mean-per-token").asDouble(), value(faith, "mean-per-token"), 1e-9);
        assertEquals(expected.path("pooled-per-token").asDouble(), value(faith, "pooled-per-token"), 1e-9);
    }

    @Test
    void anEmptyResponseAndAMissingDocumentHaveNoValue() {
        assertThrows(
                NothingToMeasure.class,
                () -> measure(new PmiFaith(), List.of(Samples.sample("", Map.of("context", "d")))));
        assertThrows(NothingToMeasure.class, () -> measure(new PmiFaith(), texts("a response")));
    }

    @Test
    void withoutALanguageModelItIsSkippedWithTheRemedy() throws IOException {
        Outcome.Skipped<?> skipped = (Outcome.Skipped<?>) audit(Services.NONE).outcome();
        assertEquals("there is no language model", skipped.reason());
        assertEquals("give --lm SPEC", skipped.remedy());
    }

    @Test
    void aModelIsAskedAboutADeclaredSampleOnly() throws IOException {
        List<Passage> asked = new ArrayList<>();
        LanguageModel model = new Scripted(passage -> {
            synchronized (asked) {
                asked.add(passage);
            }
            return new double[] {-1};
        });
        Measured perplexity =
                audit(Services.of(Map.of(LanguageModel.class, model, SampleLimit.class, new SampleLimit(20))));
        assertEquals(
                "sampled: 20 of 90",
                ((Outcome.Done<Measurement>) perplexity.outcome())
                        .result()
                        .exactness()
                        .print());
        assertEquals(20, asked.size());
    }

    private static Measured audit(Services services) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            samples.add(Samples.sample(Role.SYNTHETIC, i, "text number " + i, Fields.NONE));
        }
        return new Auditor(
                        ListDataset.byRole(samples, 10),
                        List.of(Catalog.load().select("text.perplexity")),
                        Settings.usual(),
                        0,
                        services,
                        Progress.NONE)
                .run()
                .measured()
                .get(0);
    }

    /** A model that says what a test wants. */
    private record Scripted(java.util.function.Function<Passage, double[]> logs) implements LanguageModel {
        @Override
        public String id() {
            return "scripted";
        }

        @Override
        public int contextTokens() {
            return 1000;
        }

        @Override
        public List<ScoredText> score(List<Passage> passages) {
            return passages.stream()
                    .map(passage -> new ScoredText(
                            Arrays.stream(logs.apply(passage))
                                    .mapToObj(log -> TokenScore.of("t", log))
                                    .toList(),
                            true,
                            false))
                    .toList();
        }
    }

    /** The tokens of a golden case, whatever the text. */
    private static Services scripted(JsonNode input) {
        double[] logs = Golden.numbers(input.path("logprobs"));
        double[] means = Golden.numbers(input.path("mu"));
        double[] deviations = Golden.numbers(input.path("sigma"));
        List<TokenScore> tokens = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            tokens.add(new TokenScore(
                    "t",
                    logs[i],
                    means.length == 0 ? Optional.empty() : Optional.of(new TokenScore.Spread(means[i], deviations[i])),
                    Map.of()));
        }
        return Services.of(Map.of(LanguageModel.class, new Fixed(new ScoredText(tokens, true, false))));
    }

    private record Fixed(ScoredText text) implements LanguageModel {
        @Override
        public String id() {
            return "fixed";
        }

        @Override
        public int contextTokens() {
            return 1000;
        }

        @Override
        public List<ScoredText> score(List<Passage> passages) {
            return passages.stream().map(any -> text).toList();
        }
    }

    private static List<Sample> surprising(Role role, double... surprises) {
        return texts(
                role,
                Arrays.stream(surprises).mapToObj(surprise -> "_ " + -surprise).toArray(String[]::new));
    }

    private static double with(Services services, Auditable metric, List<Sample> samples) {
        return done(Measuring.outcome(metric, samples, Settings.usual(), services))
                .value();
    }

    private static Measurement done(Outcome<Measurement> outcome) {
        return ((Outcome.Done<Measurement>) outcome).result();
    }
}
