package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.instruction.Arguments;
import io.assay.audit.instruction.Checker;
import io.assay.audit.instruction.InstructionType;
import io.assay.audit.instruction.NotCheckable;
import io.assay.audit.instruction.Published;
import io.assay.audit.instruction.Response;
import io.assay.audit.instruction.Strictness;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Share of responses that follow every instruction of their prompt, as far as rules can tell: (1/N) sum of the product of
 * 1[the response follows the instruction]. The 25 instructions of IFEval are known by their ids; beside the strict share stand the loose one, where an
 * instruction is followed if one of eight edited forms of the response follows it (without first line, last line or both, each with and
 * without asterisks), both shares over single instructions, and for each id how many of its instructions are strictly followed. A blank
 * response follows nothing. Prompts without an instruction are left out; so are those with an id that is not known or an
 * argument that is missing, which are counted.
 *
 * <p>Read: near 1 where a model does as it was told. Strict and loose lie apart where answers are wrapped in "Sure, here it is". The
 * table shows which kinds of instructions are missed.
 *
 * <p>Misleads when the letter is kept and the sense is not: it asks whether a word occurs, not whether the answer is good. Sentences are counted
 * by rules, where IFEval uses nltk's Punkt; languages are told by Apache OpenNLP's detector, where it uses langdetect, and a text with
 * fewer than 20 letters is not held to be in another language.
 *
 * <p>Worked example: of two prompts, one asks for no comma, one for no comma and at least 5 words. "One, two" fails the first, "One two
 * three" follows one of two instructions: 0 of 2 prompts, 1 of 3 instructions.
 *
 * @param variant fixed: the instructions as given; ifeval-original: the published checkers with their defects (the n-th paragraph is
 *     looked for among empty ones too, a sign whose frequency is asked for becomes a random letter, keywords are patterns, combining marks end words); lm-eval: besides,
 *     an argument of 0 counts as not given and is drawn at random, as lm-evaluation-harness does. What is random there is drawn from seed and id
 *     here
 */
@About(
        id = "text.instruction-following",
        spec = "TX-05",
        summary = "Share of responses that follow every checkable instruction",
        modalities = Modality.TEXT,
        source = "Zhou et al. 2023 (IFEval), arXiv:2311.07911")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, fields = "instructions")
@AutoService(Auditable.class)
public record InstructionFollowing(Published variant) implements SampleMetric {

    private static final LanguageOfForms LANGUAGES = new LanguageOfForms();
    private static final String PASSED = "strict ";
    private static final String PASSED_LOOSELY = "loose ";
    private static final String OF = "of ";
    private static final String PROMPTS_LOOSE = "prompts loose";
    private static final String LEFT_OUT = "left out";

    public InstructionFollowing() {
        this(Published.FIXED);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(LANGUAGES);
    }

    /** The ids of a prompt's instructions. */
    static List<String> ids(Observation observation) {
        Object ids = observation.sample().fields().value("instructions").orElse(List.of());
        return ids instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(ids.toString());
    }

    @Override
    public OptionalDouble score(Observation observation) {
        List<Checker> checkers = checkers(observation);
        return checkers.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        followed(checkers, observation, Strictness.STRICT).contains(false) ? 0 : 1);
    }

    @Override
    public void add(Scores scores, Observation observation) {
        List<String> ids = ids(observation);
        List<Checker> checkers = checkers(observation);
        if (checkers.isEmpty()) {
            scores.count(LEFT_OUT, ids.isEmpty() ? 0 : 1);
            return;
        }
        List<Boolean> strict = followed(checkers, observation, Strictness.STRICT);
        List<Boolean> loose = followed(checkers, observation, Strictness.LOOSE);
        scores.add(observation.sample().ref(), observation.rank(), strict.contains(false) ? 0 : 1);
        scores.count(PROMPTS_LOOSE, loose.contains(false) ? 0 : 1);
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            scores.count(OF + ids.get(i), 1);
            scores.count(PASSED + ids.get(i), strict.get(i) ? 1 : 0);
            scores.count(PASSED_LOOSELY + ids.get(i), loose.get(i) ? 1 : 0);
            if (!strict.get(i)) {
                failed.add(ids.get(i));
            }
        }
        if (!failed.isEmpty()) {
            String note = "does not follow " + String.join(", ", failed);
            scores.show(Finding.of(observation.sample().ref(), note, failed.size()));
        }
    }

    /** A checker for each instruction; none where there is no instruction or one cannot be checked. */
    private List<Checker> checkers(Observation observation) {
        List<String> ids = ids(observation);
        List<Checker> checkers = new ArrayList<>(ids.size());
        try {
            for (int i = 0; i < ids.size(); i++) {
                checkers.add(InstructionType.checker(ids.get(i), arguments(observation, i)));
            }
            return checkers;
        } catch (NotCheckable reason) {
            return List.of();
        }
    }

    private Arguments arguments(Observation observation, int place) {
        Map<String, Object> given = new HashMap<>();
        if (observation.sample().fields().value("arguments").orElse(null) instanceof List<?> all
                && place < all.size()
                && all.get(place) instanceof Map<?, ?> arguments) {
            arguments.forEach((name, value) -> given.put(String.valueOf(name), value));
        }
        return new Arguments(given, variant, observation.sample().fields().text("prompt"), observation.rank() + place);
    }

    private static List<Boolean> followed(List<Checker> checkers, Observation observation, Strictness strictness) {
        Response response = new Response(observation.text(), observation.get(LANGUAGES));
        return checkers.stream()
                .map(checker -> strictness.follows(checker, response))
                .toList();
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double instructions = sum(scores, OF);
        Measurement measurement = scores.measurement(context.seed())
                .with("prompt-strict", scores.mean())
                .with("prompt-loose", (double) scores.counted(PROMPTS_LOOSE) / scores.n())
                .with("instruction-strict", sum(scores, PASSED) / instructions)
                .with("instruction-loose", sum(scores, PASSED_LOOSELY) / instructions)
                .with("prompts", scores.n())
                .with("instructions", instructions)
                .with("prompts-left-out", scores.counted(LEFT_OUT))
                .evidence(scores.shown());
        for (InstructionType type : InstructionType.values()) {
            if (scores.counted(OF + type.id()) > 0) {
                measurement = measurement
                        .with(type.id() + ".passed", scores.counted(PASSED + type.id()))
                        .with(type.id() + ".of", scores.counted(OF + type.id()));
            }
        }
        return measurement;
    }

    private static double sum(Scores scores, String prefix) {
        double sum = 0;
        for (InstructionType type : InstructionType.values()) {
            sum += scores.counted(prefix + type.id());
        }
        return sum;
    }
}
