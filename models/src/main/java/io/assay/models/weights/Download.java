package io.assay.models.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a file from an address into a folder. What an interrupted attempt left is gone on from if the server still has the same file, as
 * its entity tag says (RFC 9110, If-Range).
 */
final class Download {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int ATTEMPTS = 4;
    private static final int PARTIAL = 206;
    private static final int OK = 200;
    private static final int BEYOND = 416;

    private final Web web;
    private final Progress progress;

    Download(Web web, Progress progress) {
        this.web = web;
        this.progress = progress;
    }

    /**
     * @param part where the file grows; it stays there when this fails, to be gone on from
     * @param bytesMax more than this is refused
     */
    void fetch(URI address, Map<String, String> headers, Path part, long bytesMax) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                once(address, headers, part, bytesMax);
                return;
            } catch (Broken broken) {
                if (attempt == ATTEMPTS) {
                    throw new Unobtainable(
                            Login.hidden(address) + " broke off " + ATTEMPTS + " times, last: " + Causes.of(broken)
                                    + "; the same command goes on from there",
                            broken);
                }
            }
        }
    }

    private void once(URI address, Map<String, String> headers, Path part, long bytesMax) throws IOException, Broken {
        Path tag = part.resolveSibling(part.getFileName() + ".tag");
        long there = Files.exists(part) && Files.exists(tag) ? Files.size(part) : 0;
        Map<String, String> asked = new HashMap<>(headers);
        if (there > 0) {
            asked.put("Range", "bytes=" + there + "-");
            asked.put("If-Range", Files.readString(tag, StandardCharsets.UTF_8));
        }
        HttpResponse<InputStream> response = web.get(address, asked);
        try (InputStream in = response.body()) {
            if (response.statusCode() == BEYOND) {
                Files.deleteIfExists(part);
                throw new Broken(new IOException("the server has another file by now"));
            }
            if (response.statusCode() != OK && response.statusCode() != PARTIAL) {
                throw new Unobtainable(Login.hidden(address) + " answers " + response.statusCode());
            }
            boolean goesOn = response.statusCode() == PARTIAL && there > 0;
            keepTag(tag, response);
            copy(address, in, part, goesOn ? there : 0, total(response, goesOn ? there : 0), bytesMax);
        }
        Files.deleteIfExists(tag);
    }

    /** Weak tags do not promise equal bytes, so what they stand for is not gone on from. */
    private static void keepTag(Path tag, HttpResponse<?> response) throws IOException {
        Optional<String> strong = response.headers().firstValue("ETag").filter(value -> !value.startsWith("W/"));
        if (strong.isPresent()) {
            Files.writeString(tag, strong.get(), StandardCharsets.UTF_8);
        } else {
            Files.deleteIfExists(tag);
        }
    }

    private static long total(HttpResponse<?> response, long there) {
        long rest = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        return rest < 0 ? 0 : there + rest;
    }

    private void copy(URI address, InputStream in, Path part, long there, long total, long bytesMax)
            throws IOException, Broken {
        long done = there;
        try (OutputStream out =
                there > 0 ? Files.newOutputStream(part, StandardOpenOption.APPEND) : Files.newOutputStream(part)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                done += read;
                if (done > bytesMax) {
                    throw new Unobtainable(Login.hidden(address) + " is larger than " + bytesMax + " bytes");
                }
                out.write(buffer, 0, read);
                progress.at(Login.hidden(address), done, total);
            }
        }
        if (total > 0 && done < total) {
            throw new Broken(new IOException("got " + done + " of " + total + " bytes"));
        }
    }

    private static int read(InputStream in, byte[] buffer) throws Broken {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            throw new Broken(broken);
        }
    }

    /** The connection broke; another attempt may go on. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        Broken(IOException cause) {
            super(cause);
        }
    }
}
