package io.assay.generate.run;

import io.assay.core.Names;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Finish;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.generate.Draft;
import io.assay.generate.parse.TranscriptParser;
import io.assay.generate.plan.StepSpec;
import io.assay.generate.prompt.Chance;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Two models in two roles, turn by turn; each sees the whole conversation from its own side. */
record DialogueStep(String name, StepSpec.Dialogue spec, List<ChatModel> models, Scene scene, long seed, Asker asker)
        implements ChainStep {

    /** Why a conversation ends. */
    enum Ending {
        /** As many rounds as were drawn. */
        ROUNDS,
        /** A role said so. */
        DONE,
        /** A role had nothing to say. */
        EMPTY,
        /** A role said what it had said before. */
        REPEATED,
        /** The first role began to answer. */
        FLIPPED,
        /** A turn was cut at the limit of tokens. */
        CUT
    }

    @Override
    public CompletionStage<List<Draft>> apply(Draft draft) {
        Chance chance = Chance.of(seed, "rounds of " + name).at(draft.slot().ordinal());
        int rounds = spec.least() + chance.below(spec.most() - spec.least() + 1);
        List<String> said = spec
                .begin()
                .map(template -> Templates.render(template, scene.of(draft)).strip())
                .stream()
                .toList();
        return turn(draft, said, 2 * rounds);
    }

    private CompletionStage<List<Draft>> turn(Draft draft, List<String> said, int turns) {
        if (said.size() == turns) {
            return end(draft, said, Ending.ROUNDS);
        }
        int side = said.size() % 2;
        Prompt prompt = Prompt.of(spec.speakers().get(side).sampling().sampling(seed), messages(draft, said, side));
        int draw = Math.toIntExact(draft.slot().ordinal());
        return asker.ask(draft, name, models.get(side), prompt, draw, call -> {
            Draft asked = draft.asked(call);
            String text = call.reply().text().strip();
            List<String> more = new ArrayList<>(said);
            more.add(text);
            return call.reply().finish() == Finish.LENGTH ? end(asked, said, Ending.CUT) : go(asked, more, turns);
        });
    }

    private CompletionStage<List<Draft>> go(Draft draft, List<String> said, int turns) {
        List<String> before = said.subList(0, said.size() - 1);
        String text = said.get(said.size() - 1);
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return end(draft, before, Ending.EMPTY);
        }
        if (spec.stop().stream().anyMatch(text::contains)) {
            return end(draft, before, Ending.DONE);
        }
        if (said.size() % 2 == 1
                && spec.flip().stream().anyMatch(phrase -> lower.contains(phrase.toLowerCase(Locale.ROOT)))) {
            return end(draft, before, Ending.FLIPPED);
        }
        return said.size() > 2 && before.get(before.size() - 2).equals(text)
                ? end(draft, before, Ending.REPEATED)
                : turn(draft, said, turns);
    }

    /** A conversation that someone ended stands if it was long enough; a last turn that nobody answered is left out. */
    private CompletionStage<List<Draft>> end(Draft draft, List<String> said, Ending ending) {
        String named = Names.kebab(ending.name());
        int whole = said.size() - said.size() % 2;
        boolean stands = ending == Ending.ROUNDS || ending == Ending.DONE && whole > 0 || whole >= 2 * spec.least();
        boolean broken = ending == Ending.FLIPPED || ending == Ending.CUT;
        if (!stands || broken) {
            return done(draft.rejected(name, "dialogue-" + named, "ended after " + said.size() + " turns"));
        }
        List<Map<String, String>> turns = new ArrayList<>();
        for (int i = 0; i < whole; i++) {
            turns.add(TranscriptParser.turn(spec.speakers().get(i % 2).role(), said.get(i)));
        }
        return done(draft.with(Map.of(spec.into(), turns)).remark(name, "ended: " + named));
    }

    private static CompletionStage<List<Draft>> done(Draft draft) {
        return CompletableFuture.completedFuture(List.of(draft));
    }

    private List<Message> messages(Draft draft, List<String> said, int side) {
        StepSpec.SpeakerSpec speaker = spec.speakers().get(side);
        Map<String, Object> values = scene.of(draft);
        List<Message> messages = new ArrayList<>();
        messages.add(Message.system(Templates.render(speaker.system(), values).strip()));
        speaker.opening()
                .ifPresent(template -> messages.add(
                        Message.user(Templates.render(template, values).strip())));
        for (int i = 0; i < said.size(); i++) {
            messages.add(i % 2 == side ? Message.assistant(said.get(i)) : Message.user(said.get(i)));
        }
        return messages;
    }
}
