package io.assay.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.model.Finish;
import io.assay.testkit.MockFault;
import org.junit.jupiter.api.Test;

class GeminiContractTest extends ProviderContract {

    @Override
    String spec(String address) {
        return "gemini:mock@" + address + "/v1beta";
    }

    @Override
    String keyVariable() {
        return "GEMINI_API_KEY";
    }

    @Override
    String keyHeader() {
        return "x-goog-api-key";
    }

    @Test
    void aRefusalSaysSo() throws Exception {
        assertEquals(Finish.FILTERED, replyTo(MockFault.REFUSAL).finish());
    }
}
