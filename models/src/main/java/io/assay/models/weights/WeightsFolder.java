package io.assay.models.weights;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that weights are kept in, a subfolder a model, shared by all runs. A file is there whole, or not at all. */
public final class WeightsFolder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECEIPT = "weights.json";

    private final Path root;

    /** @param root made when the first weights are kept */
    public WeightsFolder(Path root) {
        this.root = root;
    }

    /** The weights of a model, if they are here. */
    public Optional<Path> find(Weights weights) {
        return Optional.of(folder(weights).resolve(weights.file())).filter(Files::isRegularFile);
    }

    /** What is here, as it was pinned when it was fetched. */
    public List<Weights> kept() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Weights> kept = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path receipt : folders.map(folder -> folder.resolve(RECEIPT))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                Weights weights = KnownWeights.read(JSON.readTree(receipt.toFile()));
                if (find(weights).isPresent()) {
                    kept.add(weights);
                }
            }
        }
        return List.copyOf(kept);
    }

    /** Whether the file still is what was pinned. */
    public boolean intact(Weights weights) throws IOException {
        Optional<Path> file = find(weights);
        return file.isPresent() && FileHash.of(file.get()).equals(weights.sha256());
    }

    /**
     * Brings weights here, from the first of their origins that has them. Weights that are here and intact are left alone; what an
     * interrupted attempt left is gone on from.
     *
     * @param sources how to reach the origins
     * @return the weights, pinned to what they hash to
     * @throws Unobtainable with what each origin said
     */
    public Weights pull(Weights weights, Sources sources) throws IOException {
        Path folder = Files.createDirectories(folder(weights));
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!weights.sha256().isEmpty() && intact(weights)) {
                return keep(weights, lock);
            }
            return fetch(weights, sources, folder, lock);
        }
    }

    private Weights fetch(Weights weights, Sources sources, Path folder, FileLock lock) throws IOException {
        List<String> refused = new ArrayList<>();
        for (Origin origin : weights.origins()) {
            Path part = folder.resolve("." + weights.file() + ".part");
            try {
                sources.fetch(origin, part, weights.bytesMax());
                String hash = FileHash.of(part);
                if (!weights.sha256().isEmpty() && !hash.equals(weights.sha256())) {
                    Files.delete(part);
                    throw new Unobtainable(
                            origin + " has another file: SHA-256 " + hash + ", expected " + weights.sha256());
                }
                Weights pinned = weights.pinned(hash, Files.size(part));
                Files.move(
                        part,
                        folder.resolve(weights.file()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return keep(pinned, lock);
            } catch (Unobtainable unobtainable) {
                refused.add(String.valueOf(unobtainable.getMessage()));
            }
        }
        throw new Unobtainable(
                "the weights of " + weights.name() + " cannot be had:\n  " + String.join("\n  ", refused));
    }

    /** Writes down what is here, whole or not at all; only the holder of the lock does. */
    private Weights keep(Weights weights, FileLock lock) throws IOException {
        if (!lock.isValid()) {
            throw new IllegalStateException("the folder is not locked");
        }
        ObjectNode receipt = JSON.createObjectNode()
                .put("name", weights.name())
                .put("about", weights.about())
                .put("licence", weights.licence())
                .put("file", weights.file())
                .put("sha256", weights.sha256())
                .put("bytes", weights.bytes());
        weights.origins().forEach(origin -> receipt.withArray("origins").add(origin.toString()));
        Path folder = folder(weights);
        Path part = folder.resolve("." + RECEIPT + ".part");
        JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), receipt);
        Files.move(part, folder.resolve(RECEIPT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return weights;
    }

    private Path folder(Weights weights) {
        return root.resolve(weights.name());
    }
}
