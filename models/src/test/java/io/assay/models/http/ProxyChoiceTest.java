package io.assay.models.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyChoiceTest {

    private static Optional<URI> proxy(String address, Map<String, String> environment) {
        return new ProxyChoice(environment::get).of(URI.create(address));
    }

    private static final Map<String, String> PROXIES = Map.of(
            "https_proxy",
            "http://proxy:3128",
            "HTTP_PROXY",
            "other:8080",
            "no_proxy",
            "intern.example, .local.example");

    @Test
    void theProxyGoesByTheSchemeOfTheAddress() {
        assertEquals(Optional.of(URI.create("http://proxy:3128")), proxy("https://api.example/v1", PROXIES));
        assertEquals(Optional.of(URI.create("http://other:8080")), proxy("http://api.example/v1", PROXIES));
        assertEquals(Optional.empty(), proxy("http://api.example/v1", Map.of()));
    }

    @Test
    void hostsThatAreExcludedAndThisMachineAreReachedDirectly() {
        assertEquals(Optional.empty(), proxy("https://intern.example/v1", PROXIES));
        assertEquals(Optional.empty(), proxy("https://a.local.example/v1", PROXIES));
        assertEquals(Optional.empty(), proxy("http://127.0.0.1:8000/v1", PROXIES));
        assertEquals(Optional.empty(), proxy("http://api.example/v1", Map.of("http_proxy", "p:1", "no_proxy", "*")));
    }

    @Test
    void aNameThatOnlyEndsAlikeIsNotExcluded() {
        assertEquals(Optional.of(URI.create("http://proxy:3128")), proxy("https://notintern.example/v1", PROXIES));
    }
}
