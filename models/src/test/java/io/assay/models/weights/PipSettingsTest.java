package io.assay.models.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipSettingsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void asksThePublicIndexWhereNothingIsSet() {
        assertEquals(
                List.of("https://pypi.org/simple/"),
                settings(Map.of("PIP_CONFIG_FILE", "/dev/null")).indexes());
    }

    @Test
    void readsTheFileOfTheUserWithValuesOverSeveralLines() throws IOException {
        file(
                "[global]\nindex-url = https://mirror/simple\nextra_index_url =\n  https://one/\n  https://two\n[list]\nformat=columns\n");
        assertEquals(
                List.of("https://mirror/simple/", "https://one/", "https://two/"),
                settings(Map.of()).indexes());
    }

    @Test
    void whatIsSetForDownloadsComesBeforeWhatIsSetForAll() throws IOException {
        file("[download]\nindex-url = https://downloads/\n[global]\nindex-url = https://all/\n");
        assertEquals(List.of("https://downloads/"), settings(Map.of()).indexes());
    }

    @Test
    void theEnvironmentComesBeforeFiles() throws IOException {
        file("[global]\nindex-url = https://file/\n");
        assertEquals(
                List.of("https://variable/"),
                settings(Map.of("PIP_INDEX_URL", "https://variable/")).indexes());
    }

    @Test
    void asksNoIndexWhenToldSo() {
        assertEquals(List.of(), settings(Map.of("PIP_NO_INDEX", "1")).indexes());
    }

    @Test
    void takesFoldersOfWheelsButNotPages() throws IOException {
        Path wheels = Files.createDirectory(home.resolve("wheels"));
        assertEquals(
                List.of(wheels),
                settings(Map.of("PIP_FIND_LINKS", "https://page/ file://" + wheels + " /no/such/folder"))
                        .folders());
    }

    private void file(String content) throws IOException {
        Files.createDirectories(home.resolve(".config/pip"));
        Files.writeString(home.resolve(".config/pip/pip.conf"), content);
    }

    private PipSettings settings(Map<String, String> environment) {
        return PipSettings.of(environment::get, home);
    }
}
