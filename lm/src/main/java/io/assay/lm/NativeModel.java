package io.assay.lm;

import com.sun.jna.Pointer;
import io.assay.core.Unavailable;
import java.util.ArrayList;
import java.util.List;

/** Weights and adapters in native memory. Only the model's own thread calls it. */
final class NativeModel implements AutoCloseable {

    private final LlamaLibrary library;
    private final Pointer model;
    private final List<Pointer> adapters = new ArrayList<>();
    private final float[] scales;
    private final ModelShape shape;

    private NativeModel(LlamaLibrary library, Pointer model, ModelShape shape, float[] scales) {
        this.library = library;
        this.model = model;
        this.shape = shape;
        this.scales = scales;
    }

    static NativeModel load(LlamaLibrary library, GgufHeader header, List<LocalSettings.Adapter> adapters) {
        ModelShape shape = ModelShape.of(header);
        List<GgufHeader> checked =
                adapters.stream().map(adapter -> adapter(adapter, shape)).toList();
        LlamaApi api = library.api();
        Pointer model = api.llama_model_load_from_file(
                LlamaLibrary.text(header.file().toString()), api.llama_model_default_params());
        if (model == null) {
            throw new BrokenModel(header.file() + " is no model that llama.cpp can run; " + library.complaint());
        }
        float[] scales = new float[adapters.size()];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = (float) adapters.get(i).scale();
        }
        NativeModel loaded = new NativeModel(library, model, shape, scales);
        try {
            loaded.check(header);
            checked.forEach(loaded::lay);
            return loaded;
        } catch (Unavailable broken) {
            loaded.close();
            throw broken;
        }
    }

    private static GgufHeader adapter(LocalSettings.Adapter adapter, ModelShape shape) {
        GgufHeader header = GgufReader.read(adapter.file());
        if (!header.text("general.type").orElse("").equals("adapter")
                || !header.text("adapter.type").orElse("").equals("lora")) {
            throw header.broken("is no LoRA adapter");
        }
        if (!ModelShape.architecture(header).equals(shape.architecture())) {
            throw header.broken(
                    "was made for a " + ModelShape.architecture(header) + ", not for a " + shape.architecture());
        }
        return header;
    }

    private void check(GgufHeader header) {
        if (library.api().llama_model_has_encoder(model) != 0) {
            throw header.broken("is an encoder with a decoder, which is not supported");
        }
        int tokens = library.api().llama_vocab_n_tokens(vocabularyPointer());
        if (tokens != shape.vocabulary()) {
            throw header.broken("has " + shape.vocabulary() + " tokens, of which llama.cpp knows " + tokens);
        }
    }

    private void lay(GgufHeader header) {
        Pointer adapter = library.api()
                .llama_adapter_lora_init(model, LlamaLibrary.text(header.file().toString()));
        if (adapter == null) {
            throw new BrokenModel(header.file() + " does not fit this model; " + library.complaint());
        }
        adapters.add(adapter);
    }

    LlamaLibrary library() {
        return library;
    }

    Pointer pointer() {
        return model;
    }

    Pointer vocabularyPointer() {
        return library.api().llama_model_get_vocab(model);
    }

    ModelShape shape() {
        return shape;
    }

    /** Length of an embedding. */
    int width() {
        return library.api().llama_model_n_embd(model);
    }

    /** Lays the adapters over what a context computes. */
    void adapt(Pointer context) {
        library.adapt(context, adapters.toArray(Pointer[]::new), scales);
    }

    /** Adapters go with the model that they were made for. */
    @Override
    public void close() {
        library.api().llama_model_free(model);
    }
}
