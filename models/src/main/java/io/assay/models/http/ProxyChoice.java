package io.assay.models.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which proxy an address is reached through, by the variables {@code https_proxy}, {@code http_proxy} and {@code no_proxy} as curl and pip read them. */
public final class ProxyChoice {

    private final Function<String, @Nullable String> environment;

    /** @param environment a variable's value, or null */
    public ProxyChoice(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** Hosts of this machine are reached directly. */
    public Optional<URI> of(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (isLocal(host) || isExcluded(host)) {
            return Optional.empty();
        }
        return variable(address.getScheme().toLowerCase(Locale.ROOT) + "_proxy")
                .map(proxy -> URI.create(proxy.contains("://") ? proxy : "http://" + proxy))
                .filter(proxy -> proxy.getHost() != null);
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private boolean isExcluded(String host) {
        return variable("no_proxy").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .map(name -> name.replaceFirst("^\\*?\\.", ""))
                .anyMatch(name ->
                        !name.isEmpty() && (name.equals("*") || host.equals(name) || host.endsWith("." + name)));
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(environment)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }
}
