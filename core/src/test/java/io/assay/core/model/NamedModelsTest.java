package io.assay.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Unavailable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class NamedModelsTest {

    private static final ChatModel ONE = new Silent("one");
    private static final ChatModel OTHER = new Silent("other");

    @Test
    void theOnlyModelOfAPlanIsTheUsualOneUnlessAnotherIsGiven() {
        assertSame(ONE, NamedModels.of(Optional.empty(), Map.of("writer", ONE)).of(Optional.empty()));
        NamedModels both = NamedModels.of(Optional.of(OTHER), Map.of("writer", ONE));
        assertSame(OTHER, both.of(Optional.empty()));
        assertSame(ONE, both.of(Optional.of("writer")));
    }

    @Test
    void saysWhatToDoWhereThereIsNoSuchModel() {
        NamedModels one = NamedModels.of(Optional.empty(), Map.of("writer", ONE));
        assertEquals(
                "there is no model writre; did you mean writer?; name it in the plan's section models",
                assertThrows(Unavailable.class, () -> one.of(Optional.of("writre")))
                        .getMessage());
        NamedModels none = NamedModels.of(Optional.empty(), Map.of());
        assertEquals(
                "it needs a chat model; give --chat SPEC, or a model in the plan's section models",
                assertThrows(Unavailable.class, () -> none.of(Optional.empty())).getMessage());
    }

    private record Silent(String id) implements ChatModel {

        @Override
        public Capabilities capabilities() {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public CompletionStage<Reply> chat(Prompt prompt, int draw) {
            return CompletableFuture.completedFuture(Reply.of(id));
        }
    }
}
