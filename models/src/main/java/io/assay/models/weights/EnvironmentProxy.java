package io.assay.models.weights;

import io.assay.models.http.ProxyChoice;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The proxy of the environment, for the JDK's client. */
final class EnvironmentProxy extends ProxySelector {

    private final ProxyChoice choice;

    private EnvironmentProxy(Function<String, @Nullable String> environment) {
        this.choice = new ProxyChoice(environment);
    }

    static ProxySelector of(Function<String, @Nullable String> environment) {
        return new EnvironmentProxy(environment);
    }

    @Override
    public List<Proxy> select(URI uri) {
        return choice.of(uri)
                .map(proxy -> List.of(new Proxy(
                        Proxy.Type.HTTP,
                        new InetSocketAddress(proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort()))))
                .orElse(List.of(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The request itself fails and says so.
    }
}
