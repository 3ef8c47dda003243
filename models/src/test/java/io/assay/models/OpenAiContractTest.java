package io.assay.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.model.Finish;
import io.assay.testkit.MockFault;
import org.junit.jupiter.api.Test;

class OpenAiContractTest extends ProviderContract {

    @Override
    String spec(String address) {
        return "openai:mock@" + address + "/v1";
    }

    @Override
    String keyVariable() {
        return "OPENAI_API_KEY";
    }

    @Override
    String keyHeader() {
        return "authorization";
    }

    @Test
    void aRefusalSaysSo() throws Exception {
        assertEquals(Finish.FILTERED, replyTo(MockFault.REFUSAL).finish());
    }
}
