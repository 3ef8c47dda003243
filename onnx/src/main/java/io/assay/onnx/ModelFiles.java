package io.assay.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The files of a model, from a folder in the form of the Hugging Face hub, or from the class path. */
abstract class ModelFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WEIGHTS = List.of("model.onnx", "onnx/model.onnx", "model_quantized.onnx");

    /** A file of the model. */
    abstract Optional<byte[]> find(String name) throws IOException;

    /** How people call it. */
    abstract String name();

    /** The model itself, under the names it usually has. */
    byte[] weights() {
        return first(WEIGHTS);
    }

    /** The first of these that is there. */
    byte[] first(List<String> names) {
        for (String name : names) {
            Optional<byte[]> found = read(name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new Unusable(name() + " has no " + String.join(" or ", names));
    }

    /** A JSON file, or nothing where there is none. */
    JsonNode json(String name) {
        try {
            Optional<byte[]> found = read(name);
            return found.isPresent() ? JSON.readTree(found.get()) : MissingNode.getInstance();
        } catch (IOException broken) {
            throw new Unusable(name() + ": " + name + " is not JSON: " + broken.getMessage(), broken);
        }
    }

    private Optional<byte[]> read(String name) {
        try {
            return find(name);
        } catch (IOException unreadable) {
            throw new Unusable(name() + ": " + name + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The first digits of a hash of the weights: equal models have equal names. */
    static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ModelFiles folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Unusable(folder + " is not a folder with an ONNX model");
        }
        return new ModelFiles() {
            @Override
            Optional<byte[]> find(String name) throws IOException {
                Path file = folder.resolve(name);
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }

            @Override
            String name() {
                return String.valueOf(folder.getFileName());
            }
        };
    }

    /** all-MiniLM-L6-v2 as the Maven artifacts of langchain4j carry it. */
    static ModelFiles packaged(String model) {
        return new ModelFiles() {
            @Override
            Optional<byte[]> find(String name) throws IOException {
                String resource = switch (name) {
                    case "model.onnx" -> "/" + model + ".onnx";
                    case "tokenizer.json" -> "/" + model + "-tokenizer.json";
                    default -> "/no-such-file/" + name;
                };
                try (InputStream in = ModelFiles.class.getResourceAsStream(resource)) {
                    return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
                }
            }

            @Override
            String name() {
                return model;
            }
        };
    }
}
