package io.assay.lm;

import com.sun.jna.Platform;
import io.assay.core.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where llama.cpp lies as a shared library.
 *
 * @param path the file
 * @param digest SHA-256 of it: another library computes slightly other numbers
 */
record LibraryFile(Path path, String digest) {

    /** The user's own build if there is one, else the packaged one. */
    static LibraryFile find(Optional<Path> own, Path natives) {
        try {
            return own.isPresent() ? own(own.get()) : packaged(natives);
        } catch (IOException cause) {
            throw new Unavailable("llama.cpp cannot be unpacked or read: " + cause.getMessage(), cause);
        }
    }

    private static LibraryFile own(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new Unavailable(path + " is no file; " + LocalSettings.LIBRARY_VARIABLE
                    + " must name the library itself, such as /usr/lib/libllama.so");
        }
        return new LibraryFile(path.toAbsolutePath(), Digests.hex(Files.readAllBytes(path)));
    }

    private static LibraryFile packaged(Path natives) throws IOException {
        byte[] library = packagedBytes();
        String digest = Digests.hex(library);
        Path folder = Files.createDirectories(natives.resolve("llama-" + digest.substring(0, 16)));
        Path target = folder.resolve(fileName());
        // An earlier run may have been cut short, and others may unpack at the same time: look at the bytes, and
        // replace in one step.
        if (!Files.isRegularFile(target)
                || !Digests.hex(Files.readAllBytes(target)).equals(digest)) {
            Path fresh = Files.createTempFile(folder, "unpacking", ".tmp");
            Files.write(fresh, library);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return new LibraryFile(target, digest);
    }

    private static byte[] packagedBytes() throws IOException {
        String resource = "/de/kherud/llama/" + system() + "/" + processor() + "/" + fileName();
        try (InputStream in = LibraryFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new Unavailable("there is no packaged llama.cpp for " + Platform.RESOURCE_PREFIX
                        + "; name a build of your own in " + LocalSettings.LIBRARY_VARIABLE
                        + ", or ask a server such as Ollama");
            }
            return in.readAllBytes();
        }
    }

    private static String system() {
        return Platform.isMac() ? "Mac" : Platform.isLinux() ? "Linux" : "none";
    }

    private static String processor() {
        return Platform.isARM() && Platform.is64Bit()
                ? "aarch64"
                : Platform.isIntel() && Platform.is64Bit() ? "x86_64" : "none";
    }

    private static String fileName() {
        return System.mapLibraryName("jllama");
    }
}
