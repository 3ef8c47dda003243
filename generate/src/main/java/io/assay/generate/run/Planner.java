package io.assay.generate.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.assay.core.Require;
import io.assay.core.Services;
import io.assay.core.model.Capability;
import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.core.plan.Problem;
import io.assay.core.plan.WrongPlan;
import io.assay.generate.parse.Answers;
import io.assay.generate.parse.JsonAnswer;
import io.assay.generate.parse.Piece;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.plan.PlanCheck;
import io.assay.generate.prompt.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * Has a model propose a plan for a task: what differs from sample to sample, the tree of its subject, and a chain of steps. A proposal is held against a
 * schema, then looked at like a plan that a person wrote; what is wrong with it is told to the model, which tries again. Nothing is carried out.
 *
 * @param chat the model as the plan names it
 * @param model that proposes
 * @param accepted how many samples the plan asks for
 */
public record Planner(String chat, ChatModel model, int accepted) {

    private static final int ATTEMPTS_MAX = 3;
    private static final int TOKENS_MAX = 2000;

    public Planner {
        Require.that(accepted >= 1, "accepted must be at least 1, but was %d", accepted);
    }

    /**
     * The text of a plan that passed every look.
     *
     * @param task in words
     * @throws WrongPlan with what was wrong with the last proposal
     * @throws Halted where the model has no answer
     */
    public String propose(String task) throws WrongPlan {
        List<String> problems = List.of();
        String last = "";
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            last = ask(task, last, problems, attempt).text();
            try {
                return read(last);
            } catch (WrongPlan wrong) {
                problems = wrong.problems().stream().map(Problem::toString).toList();
            }
        }
        throw new WrongPlan(problems.stream()
                .map(problem -> new Problem(0, "", model.id() + " proposed no plan that can be used: " + problem))
                .toList());
    }

    private Reply ask(String task, String last, List<String> problems, int attempt) {
        String asked = Templates.render(
                Templates.resource("propose-plan.jinja"), Map.of("task", task, "last", last, "problems", problems));
        boolean schema = model.capabilities().has(Capability.SCHEMA);
        String form = schema
                ? ""
                : "\nAnswer with JSON only, by this JSON Schema:\n" + JsonAnswer.text(Proposal.LAYOUT.schema());
        Prompt prompt = Prompt.of(
                Sampling.GREEDY.temperature(attempt == 0 ? 0 : 0.7).maxTokens(TOKENS_MAX),
                Message.user(asked.strip() + form));
        try {
            return model.chat(schema ? prompt.schema(JsonAnswer.text(Proposal.LAYOUT.schema())) : prompt, attempt)
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException thrown) {
            if (thrown.getCause() instanceof ChatFault fault) {
                throw new Halted(String.valueOf(fault.getMessage()));
            }
            throw thrown;
        }
    }

    private String read(String answer) throws WrongPlan {
        Piece piece = Answers.read(Proposal.LAYOUT, Reply.of(answer)).get(0);
        if (piece.lost().isPresent()) {
            throw new WrongPlan(List.of(new Problem(0, "", piece.lost().get().detail())));
        }
        Map<String, Object> plan = Proposal.of(piece.fields()).plan(chat, accepted);
        try {
            YAMLMapper yaml = YAMLMapper.builder()
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build();
            String text = yaml.writeValueAsString(plan);
            looked(text);
            return text;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts, lists and mappings can be written", impossible);
        }
    }

    /** As before the first call of a run. */
    private void looked(String text) throws WrongPlan {
        GenerationPlan read = GenerationPlan.read(text, Path.of(""));
        PlanCheck.check(read, Material.load(read), Map.of(Proposal.MODEL, model), Services.NONE);
        read.problems().check();
    }
}
