package io.assay.models.weights;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The proxy that {@code https_proxy}, {@code http_proxy} and {@code no_proxy} name, as curl and pip read them. */
final class EnvironmentProxy extends ProxySelector {

    private final Function<String, @Nullable String> environment;

    private EnvironmentProxy(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    static ProxySelector of(Function<String, @Nullable String> environment) {
        return new EnvironmentProxy(environment);
    }

    @Override
    public List<Proxy> select(URI uri) {
        return proxy(uri)
                .filter(proxy -> !excepted(uri.getHost()))
                .map(proxy -> List.of(new Proxy(
                        Proxy.Type.HTTP,
                        new InetSocketAddress(proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort()))))
                .orElse(List.of(Proxy.NO_PROXY));
    }

    private Optional<URI> proxy(URI uri) {
        return variable(uri.getScheme() + "_proxy")
                .map(named -> named.contains("://") ? named : "http://" + named)
                .map(URI::create)
                .filter(proxy -> proxy.getHost() != null);
    }

    private boolean excepted(String host) {
        return variable("no_proxy").stream()
                .flatMap(hosts -> Arrays.stream(hosts.split(",")))
                .map(except -> except.strip().replaceFirst("^\\*?\\.", ""))
                .anyMatch(except -> except.equals("*")
                        || !except.isEmpty() && (host.equals(except) || host.endsWith("." + except)));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.apply(name))
                .or(() -> Optional.ofNullable(environment.apply(name.toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The request itself fails and says so.
    }
}
