package io.assay.curate.annotate;

import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Finish;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A chat model that labels texts, each several times. */
public final class ModelAnnotator {

    private final ChatModel model;
    private final Question question;
    private final Sampling sampling;
    private final int repeats;
    private final int framings;
    private String demonstrations = "";

    /**
     * @param repeats how often each framing is asked
     * @param framings how many of the nine are used, in their order
     */
    public ModelAnnotator(ChatModel model, Question question, Sampling sampling, int repeats, int framings) {
        this.model = model;
        this.question = question;
        this.sampling = sampling;
        this.repeats = repeats;
        this.framings = framings;
    }

    /** An example with its gold label. */
    public record Example(String text, String label) {}

    /**
     * What a model said of a text.
     *
     * @param votes labels it gave, from 0; those that could not be told are left out
     * @param asked how many answers there were
     * @param explanation the first answer, where it explains
     * @param fault why it did not answer at all
     */
    public record Said(int[] votes, int asked, String explanation, Optional<String> fault) {}

    /** Shows the model examples from now on; where it is to explain, it is asked first why each has its label. */
    public void learn(List<Example> examples) {
        List<CompletableFuture<Reply>> asked = examples.stream()
                .map(example -> question.explains() ? ask(question.why(example.text(), example.label()), 0) : null)
                .map(reply -> reply == null ? CompletableFuture.completedFuture(Reply.of("")) : reply)
                .toList();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Example example = examples.get(i);
            shown.add(Question.demonstration(example.text(), asked.get(i).join().text(), example.label()));
        }
        demonstrations = String.join("\n\n", shown);
    }

    /** Labels texts; answers come in their order. All are under way at once: how many at a time, the model knows. */
    public List<Said> annotate(List<String> texts) {
        List<CompletableFuture<Said>> said = texts.stream().map(this::annotate).toList();
        return said.stream().map(CompletableFuture::join).toList();
    }

    /** The first framing names the candidate that later ones ask about. */
    private CompletableFuture<Said> annotate(String text) {
        List<Framing> all = List.of(Framing.values()).subList(0, framings);
        return answers(all.subList(0, 1), text, 0)
                .thenCompose(first -> {
                    int candidate = votes(first, 0).stream().findFirst().orElse(0);
                    return answers(all.subList(1, all.size()), text, candidate).thenApply(later -> {
                        List<Integer> votes = new ArrayList<>(votes(first, 0));
                        votes.addAll(votes(later, candidate));
                        return new Said(
                                votes.stream().mapToInt(vote -> vote).toArray(),
                                first.size() + later.size(),
                                question.explains() ? first.get(0).text() : "",
                                Optional.empty());
                    });
                })
                .exceptionally(thrown -> new Said(new int[0], 0, "", Optional.of(fault(thrown))));
    }

    private record Answered(Framing framing, String text) {}

    private List<Integer> votes(List<Answered> answers, int candidate) {
        List<Integer> votes = new ArrayList<>();
        for (Answered answer : answers) {
            OptionalInt vote = answer.framing().vote(answer.text(), question.labels(), candidate);
            vote.ifPresent(votes::add);
        }
        return votes;
    }

    private CompletableFuture<List<Answered>> answers(List<Framing> asked, String text, int candidate) {
        CompletableFuture<List<Answered>> all = CompletableFuture.completedFuture(List.of());
        for (Framing framing : asked) {
            for (int draw = 0; draw < repeats; draw++) {
                CompletableFuture<Reply> reply = ask(framing.prompt(question, text, candidate), draw);
                all = all.thenCombine(reply, (before, now) -> {
                    List<Answered> more = new ArrayList<>(before);
                    // An answer that was cut off says nothing.
                    more.add(new Answered(framing, now.finish() == Finish.STOP ? now.text() : ""));
                    return more;
                });
            }
        }
        return all;
    }

    private CompletableFuture<Reply> ask(String prompt, int draw) {
        String whole = demonstrations.isEmpty() ? prompt : demonstrations + "\n\n" + prompt;
        return model.chat(Prompt.of(sampling, Message.user(whole)), draw).toCompletableFuture();
    }

    private static String fault(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown;
        if (cause instanceof ChatFault fault) {
            return String.valueOf(fault.getMessage());
        }
        throw new CompletionException(cause);
    }
}
