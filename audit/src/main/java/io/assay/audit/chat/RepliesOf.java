package io.assay.audit.chat;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import io.assay.core.model.ChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts of each sample: given in its fields, else written by the run's chat model. Those who use it say what is given, what is asked and what of it is kept.
 *
 * @param how what is given and asked
 */
public record RepliesOf(How how) implements Feature<List<String>> {

    /** What is given in a sample's fields and what is asked of a chat model in its place; a value, as features are. */
    public interface How extends java.io.Serializable {

        /** What stands in the fields; empty where they are not there. */
        Optional<List<String>> given(Observation sample);

        /** What is asked where nothing is given; empty where nothing can be. */
        List<Asking.Call> calls(Observation sample);

        /** The texts of the sample, from the replies to its calls. */
        default List<String> read(Observation sample, List<String> replies) {
            return replies;
        }

        /** The fields that could be given, for people. */
        String fields();

        /** What a sample lacks of which nothing can be asked, for people. */
        String lack();
    }

    @Override
    public Optional<String> service() {
        return Optional.of("chat");
    }

    @Override
    public int sampleMax(Services services) {
        return Asking.sampleMax(services);
    }

    @Override
    public Optional<Key> key(Observation observation) {
        return Optional.of(new Key(
                "replies " + how,
                List.of(
                        observation.text(),
                        observation.sample().fields().columns().toString())));
    }

    @Override
    public List<Answer<List<String>>> compute(List<Observation> batch, Services services) {
        Optional<ChatModel> model = services.find(ChatModel.class);
        List<Observation> open = batch.stream()
                .filter(sample -> how.given(sample).isEmpty())
                .filter(sample -> model.isPresent() && !how.calls(sample).isEmpty())
                .toList();
        List<Answer<List<String>>> replies = open.isEmpty()
                ? List.of()
                : Asking.ask(model.orElseThrow(), open.stream().map(how::calls).toList());
        List<Answer<List<String>>> answers = new ArrayList<>();
        int next = 0;
        for (Observation sample : batch) {
            Optional<List<String>> given = how.given(sample);
            if (given.isPresent()) {
                answers.add(Answer.of(given.get()));
            } else if (model.isEmpty()) {
                answers.add(nobody());
            } else {
                answers.add(how.calls(sample).isEmpty() ? Answer.none(how.lack()) : read(sample, replies.get(next++)));
            }
        }
        return answers;
    }

    private Answer<List<String>> nobody() {
        return Answer.none("no sample has the fields " + how.fields() + ", and there is no chat model", Asking.REMEDY);
    }

    private Answer<List<String>> read(Observation sample, Answer<List<String>> replies) {
        return replies instanceof Answer.Value<List<String>> value
                ? Answer.of(how.read(sample, value.value()))
                : replies;
    }
}
