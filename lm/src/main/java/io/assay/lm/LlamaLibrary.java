package io.assay.lm;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.assay.core.Unavailable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** llama.cpp, loaded once a process and file. What it says goes nowhere but its last complaint, which messages quote. */
final class LlamaLibrary {

    private static final Map<Path, LlamaLibrary> LOADED = new HashMap<>();
    private static final Set<Integer> COMPLAINTS = Set.of(3, 4); // GGML_LOG_LEVEL_WARN and GGML_LOG_LEVEL_ERROR
    private static final int COMPLAINT_CHARACTERS_MAX = 300;
    private static final List<String> NEEDED = List.of(
            "llama_model_load_from_file",
            "llama_init_from_model",
            "llama_model_get_vocab",
            "llama_vocab_n_tokens",
            "llama_sampler_init_grammar",
            "llama_adapter_lora_init",
            "llama_decode");

    private final LibraryFile file;
    private final LlamaApi api;
    private final boolean memories;
    private final boolean adapterLists;
    /** Held here, or the collector takes it while native code still calls it. */
    private final LlamaApi.Log log = this::hear;

    private volatile String complaint = "";

    private LlamaLibrary(LibraryFile file, LlamaApi api, NativeLibrary symbols) {
        this.file = file;
        this.api = api;
        memories = has(symbols, "llama_get_memory");
        adapterLists = has(symbols, "llama_set_adapters_lora");
    }

    static LlamaLibrary load(Optional<Path> own, Path natives) {
        LibraryFile file = LibraryFile.find(own, natives);
        synchronized (LOADED) {
            LlamaLibrary known = LOADED.get(file.path());
            if (known == null) {
                known = load(file);
                LOADED.put(file.path(), known);
            }
            return known;
        }
    }

    private static LlamaLibrary load(LibraryFile file) {
        try {
            NativeLibrary symbols = NativeLibrary.getInstance(file.path().toString());
            for (String function : NEEDED) {
                if (!has(symbols, function)) {
                    throw new Unavailable(
                            file.path() + " has no function " + function + "; Assay needs llama.cpp of 2025 or later");
                }
            }
            LlamaLibrary library =
                    new LlamaLibrary(file, Native.load(file.path().toString(), LlamaApi.class), symbols);
            library.api.llama_log_set(library.log, Pointer.NULL);
            library.api.llama_backend_init();
            return library;
        } catch (LinkageError cause) {
            throw new Unavailable("llama.cpp cannot be loaded from " + file.path() + ": " + remedy(cause), cause);
        }
    }

    private static String remedy(LinkageError cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("libgomp")
                ? "libgomp.so.1 is missing; install it, on Debian with: apt-get install libgomp1"
                : message.lines().findFirst().orElse("");
    }

    private static boolean has(NativeLibrary symbols, String function) {
        try {
            symbols.getFunction(function);
            return true;
        } catch (UnsatisfiedLinkError missing) {
            return false;
        }
    }

    private void hear(int level, Pointer text, Pointer data) {
        String said = text.getString(0, StandardCharsets.UTF_8.name()).strip();
        if (COMPLAINTS.contains(level) && !said.isEmpty()) {
            complaint = said.length() > COMPLAINT_CHARACTERS_MAX ? said.substring(0, COMPLAINT_CHARACTERS_MAX) : said;
        }
    }

    LlamaApi api() {
        return api;
    }

    String digest() {
        return file.digest();
    }

    /** What llama.cpp last warned of, for a message. */
    String complaint() {
        return complaint.isEmpty() ? "llama.cpp does not say why" : "llama.cpp says: " + complaint;
    }

    /** Forgets all that was decoded. */
    void clear(Pointer context) {
        if (memories) {
            api.llama_memory_clear(api.llama_get_memory(context), (byte) 0);
        } else {
            api.llama_kv_self_clear(context);
        }
    }

    /** Forgets a sequence from a position on; false where the model cannot forget a part. */
    boolean forget(Pointer context, int sequence, int from) {
        return (memories
                        ? api.llama_memory_seq_rm(api.llama_get_memory(context), sequence, from, -1)
                        : api.llama_kv_self_seq_rm(context, sequence, from, -1))
                != 0;
    }

    /** Lets one sequence know all that another does. The target must know nothing. */
    void copy(Pointer context, int source, int target) {
        if (memories) {
            api.llama_memory_seq_cp(api.llama_get_memory(context), source, target, -1, -1);
        } else {
            api.llama_kv_self_seq_cp(context, source, target, -1, -1);
        }
    }

    void adapt(Pointer context, Pointer[] adapters, float[] scales) {
        if (adapters.length == 0) {
            return;
        }
        int status = adapterLists
                ? api.llama_set_adapters_lora(context, adapters, adapters.length, scales)
                : adaptOneByOne(context, adapters, scales);
        if (status != 0) {
            throw new Unavailable("the adapters cannot be laid over the model: " + complaint());
        }
    }

    private int adaptOneByOne(Pointer context, Pointer[] adapters, float[] scales) {
        int status = 0;
        for (int i = 0; i < adapters.length && status == 0; i++) {
            status = api.llama_set_adapter_lora(context, adapters[i], scales[i]);
        }
        return status;
    }

    /** A C string. */
    static byte[] text(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
