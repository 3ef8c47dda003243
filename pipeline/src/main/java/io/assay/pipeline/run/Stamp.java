package io.assay.pipeline.run;

import io.assay.core.data.Dataset;
import io.assay.core.data.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A hash of everything that the result of a section depends on: version, its part of the plan as it was understood, its inputs. */
final class Stamp {

    private final MessageDigest digest = sha256();

    /** @param section name of the section */
    Stamp(String version, String section) {
        add(version).add(section);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A value of a plan, by what it says; the length goes first, so that two values never look like one. */
    Stamp add(Object value) {
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** The bytes of data, and its role; where a file lies does not count. */
    Stamp data(List<Dataset> data) throws IOException {
        for (Dataset some : data) {
            for (InputFile file : some.files()) {
                add(some.role().id()).add(some.sha256(file));
            }
        }
        return this;
    }

    /** The bytes of files. */
    Stamp files(List<Path> files) throws IOException {
        for (Path file : files) {
            add(of(file));
        }
        return this;
    }

    /** Ends it. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Hash of a file's bytes, in hex. */
    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
