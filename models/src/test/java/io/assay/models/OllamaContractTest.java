package io.assay.models;

/** Ollama has no word for a refusal. */
class OllamaContractTest extends ProviderContract {

    @Override
    String spec(String address) {
        return "ollama:mock@" + address + "";
    }

    @Override
    String keyVariable() {
        return "OLLAMA_API_KEY";
    }

    @Override
    String keyHeader() {
        return "authorization";
    }
}
