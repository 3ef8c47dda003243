package io.assay.generate.run;

import io.assay.core.model.Capability;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.core.model.Steering;
import io.assay.core.model.TokenScore;
import io.assay.generate.Draft;
import io.assay.generate.parse.Answers;
import io.assay.generate.parse.JsonAnswer;
import io.assay.generate.parse.Piece;
import io.assay.generate.plan.LayoutSpec;
import io.assay.generate.plan.SteeringSpec;
import io.assay.generate.plan.StepSpec;
import io.assay.generate.prompt.Conditions;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Asks a model and reads its answer.
 *
 * @param known fields that earlier steps may have set: where one did not, templates see nothing instead
 * @param used words of accepted samples, where the plan holds them back
 */
record PromptStep(
        String name,
        StepSpec.Prompt spec,
        ChatModel model,
        Scene scene,
        Conditions conditions,
        Set<String> known,
        long seed,
        Asker asker,
        Optional<UsedWords> used)
        implements ChainStep {

    @Override
    public CompletionStage<List<Draft>> apply(Draft draft) {
        Prompt prompt = prompt(draft);
        return spec.votes().isPresent()
                ? vote(draft, prompt, spec.votes().get(), List.of())
                : attempt(draft, prompt, 0);
    }

    /** One answer after the other; the last one counts them. */
    private CompletionStage<List<Draft>> vote(Draft draft, Prompt prompt, StepSpec.VoteSpec votes, List<Piece> before) {
        int draw = Math.toIntExact(draft.slot().ordinal() * votes.n() + before.size());
        return asker.ask(draft, name, model, prompt, draw, call -> {
            List<Piece> pieces = new ArrayList<>(before);
            pieces.addAll(Answers.read(spec.layout(), call.reply()));
            Draft asked = draft.asked(call);
            if (pieces.size() < votes.n()) {
                return vote(asked, prompt, votes, pieces);
            }
            Votes.Majority majority = Votes.count(pieces, votes.by());
            Draft read = read(asked, majority.piece());
            return CompletableFuture.completedFuture(
                    List.of(read.open() ? read.with(Map.of(votes.into(), majority.share())) : read));
        });
    }

    private CompletionStage<List<Draft>> attempt(Draft draft, Prompt prompt, int attempt) {
        return asker.ask(draft, name, model, prompt, draw(draft, attempt), call -> {
            List<Piece> pieces = Answers.read(spec.layout(), call.reply());
            boolean useless = pieces.stream().allMatch(piece -> piece.lost().isPresent());
            if (useless && attempt + 1 < spec.attempts()) {
                Draft again = draft.asked(call)
                        .remark(
                                name,
                                "asked again: " + pieces.get(0).lost().get().detail());
                return attempt(again, prompt, attempt + 1);
            }
            return CompletableFuture.completedFuture(read(scored(draft.asked(call), call.reply()), pieces));
        });
    }

    /** With the mean log-probability of the answer, where the step asks for it and the model told it. */
    private Draft scored(Draft draft, Reply reply) {
        OptionalDouble mean =
                reply.scores().stream().mapToDouble(TokenScore::logProbability).average();
        return spec.likelihood().isPresent() && mean.isPresent()
                ? draft.with(Map.of(spec.likelihood().get(), mean.getAsDouble()))
                : draft;
    }

    /** Another slot asks for another answer to the same prompt, unless there is only one: the likeliest. */
    private int draw(Draft draft, int attempt) {
        return spec.sampling().temperature() == 0
                ? 0
                : Math.toIntExact(draft.slot().ordinal() * spec.attempts() + attempt);
    }

    private List<Draft> read(Draft draft, List<Piece> pieces) {
        if (!Answers.many(spec.layout())
                || pieces.size() == 1 && pieces.get(0).lost().isPresent()) {
            return List.of(read(draft, pieces.get(0)));
        }
        List<Draft> drafts = new ArrayList<>();
        for (Piece piece : pieces) {
            drafts.add(read(draft.child(drafts.size()), piece));
        }
        return drafts;
    }

    private Draft read(Draft draft, Piece piece) {
        if (piece.lost().isPresent()) {
            Piece.Lost lost = piece.lost().get();
            return draft.rejected(name, lost.reason(), lost.detail());
        }
        Draft read = draft.with(piece.fields());
        for (String missing : piece.missing()) {
            read = read.remark(name, missing + " could not be read");
        }
        return read;
    }

    Prompt prompt(Draft draft) {
        Map<String, Object> values = scene.of(draft);
        known.forEach(field -> values.putIfAbsent(field, ""));
        Sampling sampling = spec.sampling().sampling(seed).topLogProbabilities(spec.alternatives());
        Prompt prompt = spec.raw()
                ? Prompt.raw(sampling, Templates.render(spec.text(), values))
                : Prompt.of(sampling, messages(values));
        if (spec.layout() instanceof LayoutSpec.Json json
                && model.capabilities().has(Capability.SCHEMA)) {
            prompt = prompt.schema(schema(json));
        }
        return spec.steering().isPresent()
                ? prompt.steering(steering(spec.steering().get(), draft, values))
                : prompt;
    }

    private List<Message> messages(Map<String, Object> values) {
        List<Message> messages = new ArrayList<>();
        Optional<String> system = spec.system().or(() -> scene.task().role());
        system.map(template -> Templates.render(template, values).strip())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> messages.add(Message.system(text)));
        messages.add(Message.user(Templates.render(spec.text(), values).strip() + form()));
        return messages;
    }

    /** A model without schemas is told in words. */
    private String form() {
        return spec.layout() instanceof LayoutSpec.Json json
                        && !model.capabilities().has(Capability.SCHEMA)
                ? "\n\nAnswer with JSON only, by this JSON Schema:\n" + schema(json)
                : "";
    }

    private static String schema(LayoutSpec.Json json) {
        return json.list() ? JsonAnswer.listText(json.schema()) : JsonAnswer.text(json.schema());
    }

    private Steering steering(SteeringSpec moved, Draft draft, Map<String, Object> values) {
        Optional<Steering.Contrast> contrast = moved.against()
                .map(condition -> new Steering.Contrast(
                        conditions.others(condition, draft.slot().conditions()).stream()
                                .map(value -> against(draft, condition, value, values))
                                .toList(),
                        moved.decay()));
        Optional<Steering.Repetition> repetition =
                moved.prompt().isEmpty() && moved.answer().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Steering.Repetition(
                                moved.prompt().orElse(1.0), moved.answer().orElse(1.0)));
        Map<String, Double> words =
                used.map(counted -> counted.biases(draft.slot().round())).orElse(Map.of());
        return new Steering(moved.bias(), moved.suppress(), contrast, repetition, words);
    }

    private List<Message> against(Draft draft, String condition, String value, Map<String, Object> values) {
        Map<String, Object> other = scene.instead(draft, condition, value);
        values.forEach(other::putIfAbsent);
        return spec.raw() ? List.of(Message.user(Templates.render(spec.text(), other))) : messages(other);
    }
}
