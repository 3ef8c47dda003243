package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report in a real browser: nothing runs over the edge, and nothing is fetched or broken. Needs Chromium; CI has it. */
class BrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Pattern RESULT = Pattern.compile("<title>RESULT ([^<]*)</title>");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static String page;

    @BeforeAll
    static void audit() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "there is no Chromium here");
        Path example = Generated.root().resolve("examples/01-first-audit");
        Cli.audit(
                folder,
                List.of(
                        example.resolve("synthetic.jsonl").toString(),
                        "--reference",
                        example.resolve("reference.jsonl").toString()));
        page = Files.readString(folder.resolve("report.html"));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1400})
    void nothingRunsOverTheEdge(int width) throws IOException, InterruptedException {
        String script = "const root = frame.contentDocument.documentElement;"
                + "document.title = 'RESULT ' + (root.scrollWidth <= root.clientWidth) + ' ' + root.clientWidth;";
        assertEquals("true " + width, inFrame(width, script));
    }

    @Test
    void thePageHasOneHeadingOfFirstRankAndLandmarks() throws IOException, InterruptedException {
        String script = "const page = frame.contentDocument;"
                + "document.title = 'RESULT ' + ['h1', 'main', 'nav'].map(tag => page.querySelectorAll(tag).length > 0);";
        assertEquals("true,true,true", inFrame(1000, script));
    }

    @Test
    void nothingIsFetched() throws IOException, InterruptedException {
        String script =
                "document.title = 'RESULT ' + frame.contentWindow.performance.getEntriesByType('resource').length;";
        assertEquals("0", inFrame(1000, script));
    }

    /** Shows the report in a frame of a width and runs a script beside it. */
    private static String inFrame(int width, String script) throws IOException, InterruptedException {
        String content = page.replace("&", "&amp;").replace("\"", "&quot;");
        Path outer = Files.writeString(
                folder.resolve("outer-" + width + ".html"),
                "<!doctype html><meta charset=utf-8><title>waiting</title><iframe id=frame style='border:0;width:"
                        + width
                        + "px;height:2000px' srcdoc=\"" + content + "\"></iframe><script>frame.onload = () => {"
                        + script
                        + "}</script>");
        Path out = folder.resolve("dom-" + width + ".html");
        Process process = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1600,2400",
                        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        outer.toUri().toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the browser did not come to an end");
        }
        Matcher result = RESULT.matcher(Files.readString(out, StandardCharsets.UTF_8));
        return result.find() ? result.group(1) : "no result";
    }
}
