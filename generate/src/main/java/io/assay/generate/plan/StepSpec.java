package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.model.Capability;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import io.assay.generate.parse.Answers.FieldType;
import io.assay.generate.tune.Tuning;
import io.assay.generate.world.WorldKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A step of the chain that every draft goes through. */
@Meaning("A step of the chain that every draft goes through.")
public sealed interface StepSpec
        permits StepSpec.Prompt,
                StepSpec.When,
                StepSpec.Compose,
                StepSpec.Dialogue,
                StepSpec.TableRow,
                StepSpec.TunedText,
                StepSpec.Trajectory,
                SceneSpec,
                CheckSpec {

    /** Asks a model once. */
    @Meaning("Asks a model.")
    record Prompt(
            @Shorthand
            @Meaning("What is asked, a Jinja template over task, conditions, demonstrations, seed and earlier fields.")
            String text,

            @Default("\"\"") @Meaning("What the step is called in ledger and lineage.")
            String name,

            @Meaning("A model of the plan; the only one where it is left out.")
            Optional<String> model,

            @Meaning("The system message, a template; the role of the task where it is left out.")
            Optional<String> system,

            @Default("false") @Meaning("Whether the text is gone on from as it is, without the model's chat template.")
            boolean raw,

            @Default("text") LayoutSpec layout,
            @Default("{}") SamplingSpec sampling,
            Optional<SteeringSpec> steering,

            @Default("1") @Meaning("How often it is asked again when the answer cannot be parsed.")
            int attempts,

            @Meaning("A field for the mean log-probability of the answer's tokens; needs a model that tells them.")
            Optional<String> likelihood,

            @Meaning("Asks several times and takes what most answers agree on.")
            Optional<VoteSpec> votes)
            implements StepSpec {

        /** As many as providers tell. */
        private static final int SOFT_ALTERNATIVES = 20;

        public Prompt {
            Require.that(!text.isBlank(), "text must not be empty");
            Require.that(attempts >= 1 && attempts <= 10, "attempts must lie between 1 and 10, but was %d", attempts);
            Require.that(
                    attempts == 1 || sampling.temperature() > 0,
                    "attempts above 1 need a temperature above 0: the same answer would come again");
            Require.that(votes.isEmpty() || sampling.temperature() > 0, "votes need a temperature above 0");
            Require.that(votes.isEmpty() || attempts == 1, "votes ask several times already: leave attempts out");
            Require.that(votes.isEmpty() || likelihood.isEmpty(), "votes are several answers: leave likelihood out");
        }

        /** What the model must be able to do for it. */
        public Set<Capability> needs() {
            Set<Capability> needs = EnumSet.noneOf(Capability.class);
            if (raw) {
                needs.add(Capability.COMPLETION);
            }
            if (steering.isPresent()) {
                needs.add(Capability.STEERING);
            }
            if (alternatives() > 0) {
                needs.add(Capability.LOG_PROBABILITIES);
            }
            return needs;
        }

        /** How many tokens with their log-probability are asked for at each place of the answer. */
        public int alternatives() {
            return layout instanceof LayoutSpec.SoftLabel ? SOFT_ALTERNATIVES : likelihood.isPresent() ? 1 : 0;
        }
    }

    /** Several answers to one prompt, of which the majority counts. */
    record VoteSpec(
            @Default("5") @Meaning("How many answers.") int n,

            @Meaning("The field that answers agree or differ in.")
            String by,

            @Default("agreement") @Meaning("The field for the share of answers that agree with the majority.")
            String into) {

        public VoteSpec {
            Require.that(n >= 2 && n <= 100, "n must lie between 2 and 100, but was %d", n);
        }
    }

    /** One of two chains. */
    @Meaning("One of two chains, by a test.")
    record When(
            @Meaning("A template; true, yes and 1 take the first chain, false, no, 0 and nothing the other.")
            String test,

            List<StepSpec> then,
            List<StepSpec> otherwise)
            implements StepSpec {

        public When {
            Require.that(!then.isEmpty() || !otherwise.isEmpty(), "then or otherwise must have a step");
        }
    }

    /** Sets fields from others. */
    @Meaning("Makes fields from others.")
    record Compose(
            @Meaning("Field to its template.") Map<String, String> fields,
            @Meaning("Fields that are no longer needed.") List<String> drop)
            implements StepSpec {}

    /** Draws a row like those of a table. */
    @Meaning("Draws a row like those of a table; asks no model.")
    record TableRow(
            @Meaning("The table that is learnt from.") String from,

            @Meaning("A schema, for kinds, names, ranges and categories of columns.")
            Optional<String> schema,

            @Default("copula") @Meaning("What is learnt.") By by,

            @Meaning(
                    "What the rows may tell of a single row of the table: epsilon of differential privacy; for networks.")
            Optional<Double> epsilon)
            implements StepSpec {

        /** What is learnt from a table. */
        public enum By {
            COPULA,
            BAYESIAN_NETWORK
        }

        public TableRow {
            Require.that(
                    epsilon.isEmpty() || by == By.BAYESIAN_NETWORK,
                    "epsilon needs by: bayesian-network; a copula has no private form here");
            Require.that(
                    epsilon.isEmpty() || epsilon.get() > 0, "epsilon must be above 0, but was %s", epsilon.orElse(0.0));
        }
    }

    /** A conversation of two roles. */
    @Meaning("A conversation of two roles, a model each.")
    record Dialogue(
            @Meaning("The two roles, the first speaks first.")
            List<SpeakerSpec> speakers,

            @Meaning("What the first role says first, a template; it is asked for it where it is left out.")
            Optional<String> begin,

            @Default("3") @Meaning("Rounds of both, at least.")
            int least,

            @Default("7") @Meaning("Rounds of both, at most; drawn for each draft.")
            int most,

            @Meaning("Texts that end it: TASK_DONE.") List<String> stop,

            @Meaning("Texts of the first role that show that it forgot who it is.")
            List<String> flip,

            @Default("messages") String into)
            implements StepSpec {

        public Dialogue {
            Require.that(speakers.size() == 2, "speakers must be two, but were %d", speakers.size());
            Require.that(
                    1 <= least && least <= most && most <= 50,
                    "least and most must be 1 to 50 in order, but were %d and %d",
                    least,
                    most);
        }
    }

    /** Writes a text like those that a generator was trained on. */
    @Meaning("Writes a text with a small generator that is trained on texts before the first call; asks no model.")
    record TunedText(
            @Meaning("The texts that are learnt from.") String from,
            Map<String, String> map,

            @Meaning("A condition, and a column of the texts: a prefix is trained for each of its values.")
            Optional<String> label,

            @Default("{}") Tuning tuning,
            @Default("0.7") double temperature,

            @Default("160") @Meaning("Longer texts are cut.")
            int charactersMax,

            @Default("text") String into)
            implements StepSpec {

        public TunedText {
            Require.that(temperature > 0, "temperature must be above 0, but was %s", temperature);
            Require.that(
                    charactersMax >= 1 && charactersMax <= 2000,
                    "characters-max must lie between 1 and 2000, but was %d",
                    charactersMax);
        }
    }

    /** A model works on a task with tools that are carried out. */
    @Meaning(
            "A model works on a task in a world of its own: its calls of tools are carried out, what they answer is real.")
    record Trajectory(
            @Default("warehouse") @Meaning("The world: its tools, its state and its tasks are drawn by code.")
            WorldKind world,

            Optional<String> model,

            @Default("12") @Meaning("Calls of tools, at most.")
            int calls,

            @Default("{}") SamplingSpec sampling)
            implements StepSpec {

        public Trajectory {
            Require.that(calls >= 1 && calls <= 100, "calls must lie between 1 and 100, but was %d", calls);
        }

        /** What it makes: the task, the calls with their results, whether the task was done, and the state before and after. */
        public Map<String, FieldType> fields() {
            return Map.of(
                    "task", FieldType.TEXT,
                    "tools", FieldType.ANY,
                    "begin", FieldType.ANY,
                    "trajectory", FieldType.ANY,
                    "end", FieldType.ANY,
                    "reached", FieldType.TEXT,
                    "errors", FieldType.NUMBER);
        }
    }

    /** One side of a conversation. */
    record SpeakerSpec(
            @Meaning("As messages name it: user, assistant.")
            String role,

            Optional<String> model,
            @Meaning("Who it is, a template.") String system,

            @Meaning("What it is asked before anything was said, a template; the first speaker needs it.")
            Optional<String> opening,

            @Default("{}") SamplingSpec sampling) {}
}
