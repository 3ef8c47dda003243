package io.assay.models.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentProxyTest {

    private static final Map<String, String> SET =
            Map.of("https_proxy", "http://proxy:3128", "NO_PROXY", "localhost,.inside.org,10.0.0.1");

    @Test
    void usesTheProxyOfTheScheme() {
        assertEquals(InetSocketAddress.createUnresolved("proxy", 3128).getHostString(), host("https://example.org/"));
        assertEquals("none", host("http://example.org/"));
    }

    @Test
    void leavesOutTheHostsThatAreExcepted() {
        assertEquals("none", host("https://localhost/"));
        assertEquals("none", host("https://a.inside.org/"));
        assertEquals("proxy", host("https://beside.org/"));
    }

    private static String host(String uri) {
        List<Proxy> proxies = EnvironmentProxy.of(SET::get).select(URI.create(uri));
        return proxies.get(0).address() instanceof InetSocketAddress address ? address.getHostString() : "none";
    }
}
