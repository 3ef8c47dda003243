package io.assay.app;

import io.assay.core.Services;
import io.assay.core.judge.JudgePrompt;
import io.assay.core.judge.Judges;
import io.assay.core.judge.Rubric;
import io.assay.core.judge.RubricFile;
import io.assay.core.model.ChatModel;
import io.assay.core.model.LanguageModel;
import io.assay.core.model.SampleLimit;
import io.assay.core.plan.ModelEntry;
import io.assay.core.report.Report;
import io.assay.pipeline.audit.AuditRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The models that a run was told to ask: a language model, a chat model, judges. */
final class AskedModels implements AutoCloseable {

    private final Map<Class<?>, Object> services = new HashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<WatchedChat> chats = new ArrayList<>();
    private final List<ModelOpener> openers;
    private final Path cache;
    private final Map<String, ModelEntry> plan;
    private final List<String> problems;

    private AskedModels(Path cache, Map<String, ModelEntry> plan, List<String> problems) {
        this.cache = cache;
        this.plan = plan;
        this.problems = problems;
        this.openers = ServiceLoader.load(ModelOpener.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * Opens what was named and some metric asks for.
     *
     * @param wanted what metrics ask for: lm, chat, judge
     * @param problems is told of what cannot be opened
     */
    static AskedModels open(AuditRequest request, Set<String> wanted, List<String> problems) {
        AskedModels models = new AskedModels(request.cache(), request.models(), problems);
        if (request.modelSamples() < 1) {
            problems.add("--model-samples must be at least 1, but was " + request.modelSamples());
            return models;
        }
        models.services.put(SampleLimit.class, new SampleLimit(request.modelSamples()));
        models.named(wanted.contains("lm") ? request.lm() : "", wanted.contains("chat") ? request.chat() : "");
        if (!request.judges().isEmpty() && wanted.contains("judge")) {
            models.judges(request);
        }
        if (!request.rubric().isEmpty() && request.judges().isEmpty()) {
            problems.add("--rubric needs a judge: give --judge SPEC");
        }
        return models;
    }

    /** A name of the plan stands for what the plan says of it. */
    private String address(String spec) {
        ModelEntry named = plan.get(spec);
        return named == null ? spec : ChatModels.address(named);
    }

    private Terms terms(String spec) {
        ModelEntry named = plan.get(spec);
        return named == null ? Terms.USUAL : ChatModels.terms(named);
    }

    /**
     * Opens a language model and a chat model.
     *
     * @param lm empty where none was named
     * @param chat empty where none was named
     * @param plan models that they may name
     * @param problems is told of what cannot be opened
     */
    static AskedModels open(String lm, String chat, Path cache, Map<String, ModelEntry> plan, List<String> problems) {
        AskedModels models = new AskedModels(cache, plan, problems);
        models.named(lm, chat);
        return models;
    }

    private void named(String lm, String chat) {
        if (!lm.isEmpty()) {
            languageModel(lm);
        }
        if (!chat.isEmpty()) {
            chat(chat, "--chat").ifPresent(model -> {
                services.put(ChatModel.class, model);
                ids.put("chat", model.id());
            });
        }
    }

    private void languageModel(String spec) {
        this.<LanguageModel>find(spec, "--lm", opener -> opener.languageModel(address(spec), cache))
                .ifPresent(model -> {
                    services.put(LanguageModel.class, model);
                    ids.put("lm", model.id());
                    if (model instanceof AutoCloseable closeable) {
                        open.add(closeable);
                    }
                });
    }

    private Optional<ChatModel> chat(String spec, String option) {
        return this.<ChatModel>find(spec, option, opener -> opener.chat(address(spec), cache, terms(spec)))
                .map(model -> {
                    WatchedChat watched = new WatchedChat(model);
                    open.add(watched);
                    chats.add(watched);
                    return watched;
                });
    }

    private void judges(AuditRequest request) {
        List<ChatModel> judges = new ArrayList<>();
        request.judges().forEach(spec -> chat(spec, "--judge").ifPresent(judges::add));
        Optional<Rubric> rubric = rubric(request.rubric());
        if (!judges.isEmpty()) {
            Judges panel = new Judges(judges, rubric);
            services.put(Judges.class, panel);
            ids.put("judge", panel.id());
        }
    }

    private Optional<Rubric> rubric(String file) {
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(RubricFile.read(Path.of(file)));
        } catch (IllegalArgumentException wrong) {
            problems.add("--rubric: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private <T> Optional<T> find(String spec, String option, Function<ModelOpener, Optional<T>> opening) {
        try {
            for (ModelOpener opener : openers) {
                Optional<T> model = opening.apply(opener);
                if (model.isPresent()) {
                    return model;
                }
            }
            String known =
                    String.join(", ", openers.stream().map(ModelOpener::form).toList());
            problems.add(option + " " + spec + " names no model"
                    + (known.isEmpty() ? "; this build can open none" : "; a model is written " + known));
        } catch (IllegalArgumentException wrong) {
            problems.add(option + " " + spec + ": " + wrong.getMessage());
        }
        return Optional.empty();
    }

    Services services() {
        return Services.of(services);
    }

    /** The ids of the models by what they do. */
    Map<String, String> ids() {
        return Map.copyOf(ids);
    }

    /** The models that were asked and never answered, with what went wrong. */
    List<String> unreachable() {
        return chats.stream().flatMap(AskedModels::unreachable).toList();
    }

    /** What went wrong, in words, where a model was asked and never answered. */
    static Stream<String> unreachable(WatchedChat chat) {
        return chat.unreachable().stream().map(fault -> chat.id() + " never answered: " + fault.getMessage());
    }

    /** What the judges were asked so far. */
    List<Report.JudgePrompt> prompts() {
        return services().find(Judges.class).stream()
                .flatMap(judges -> judges.used().stream())
                .map(AskedModels::printed)
                .toList();
    }

    private static Report.JudgePrompt printed(JudgePrompt prompt) {
        return new Report.JudgePrompt(prompt.rubric().name(), prompt.version(), prompt.system());
    }

    @Override
    public void close() {
        try {
            for (AutoCloseable model : open) {
                model.close();
            }
            openers.forEach(ModelOpener::close);
        } catch (Exception cause) {
            throw new IllegalStateException(cause);
        }
    }
}
