package io.assay.models.weights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the wheel of a package where pip would: in folders of packages, then in the indexes
 * (simple repository API, https://packaging.python.org/en/latest/specifications/simple-repository-api/).
 */
final class PythonIndex {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ANCHOR =
            Pattern.compile("<a\\s[^>]*?href\\s*=\\s*[\"']([^\"']+)[\"'][^>]*>([^<]*)</a>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHA256 = Pattern.compile("#sha256=([0-9a-fA-F]{64})");
    private static final int PAGE_BYTES_MAX = 32 << 20;
    private static final int OK = 200;

    private final Web web;
    private final PipSettings settings;

    PythonIndex(Web web, PipSettings settings) {
        this.web = web;
        this.settings = settings;
    }

    Located find(Origin.PythonPackage wanted) throws IOException {
        String wheel = wanted.name().replaceAll("[-_.]+", "_").toLowerCase(Locale.ROOT) + "-" + wanted.version() + "-";
        Optional<Located> there = inFolders(wheel);
        if (there.isPresent()) {
            return there.get();
        }
        List<String> asked = new ArrayList<>();
        for (String index : settings.indexes()) {
            URI page =
                    URI.create(index + wanted.name().replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT) + "/");
            Optional<Located> found = onPage(page, wheel, asked);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new Unobtainable("no wheel of " + wanted.name() + " " + wanted.version() + ": "
                + (asked.isEmpty() ? "pip is told to use no index" : String.join("; ", asked)));
    }

    private Optional<Located> inFolders(String wheel) throws IOException {
        for (Path folder : settings.folders()) {
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> found = files.filter(file -> isWheel(String.valueOf(file.getFileName()), wheel))
                        .findFirst();
                if (found.isPresent()) {
                    return Optional.of(new Located(found.get().toUri(), ""));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Located> onPage(URI page, String wheel, List<String> asked) throws IOException {
        Map<String, String> headers = Map.of("Accept", "application/vnd.pypi.simple.v1+json, text/html;q=0.5");
        try {
            HttpResponse<InputStream> response = web.get(page, headers);
            try (InputStream in = response.body()) {
                byte[] body = in.readNBytes(PAGE_BYTES_MAX);
                if (response.statusCode() != OK) {
                    asked.add(Login.hidden(page) + " answers " + response.statusCode());
                    return Optional.empty();
                }
                asked.add(Login.hidden(page) + " does not list it");
                boolean json = response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.contains("json"))
                        .isPresent();
                return json ? fromJson(page, body, wheel) : fromHtml(page, body, wheel);
            }
        } catch (Unobtainable unreachable) {
            asked.add(String.valueOf(unreachable.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Located> fromJson(URI page, byte[] body, String wheel) throws IOException {
        for (JsonNode file : JSON.readTree(body).path("files")) {
            if (isWheel(file.path("filename").asText(), wheel)) {
                URI address = page.resolve(file.path("url").asText());
                return Optional.of(
                        new Located(address, file.path("hashes").path("sha256").asText("")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Located> fromHtml(URI page, byte[] body, String wheel) {
        Matcher anchor = ANCHOR.matcher(new String(body, StandardCharsets.UTF_8));
        while (anchor.find()) {
            if (isWheel(anchor.group(2).strip(), wheel)) {
                String target = anchor.group(1).replace("&amp;", "&");
                Matcher hash = SHA256.matcher(target);
                return Optional.of(new Located(
                        page.resolve(target.replaceFirst("#.*$", "")),
                        hash.find() ? hash.group(1).toLowerCase(Locale.ROOT) : ""));
            }
        }
        return Optional.empty();
    }

    private static boolean isWheel(String file, String wheel) {
        return file.endsWith(".whl") && file.toLowerCase(Locale.ROOT).startsWith(wheel);
    }
}
