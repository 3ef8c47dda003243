package io.assay.models;

import io.assay.core.Unavailable;
import io.assay.models.http.Endpoint;
import io.assay.models.http.Secret;
import io.assay.models.provider.ProviderKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a model is and what key opens it: from its spec, the options and the environment. */
final class Access {

    private static final int LONGEST_KEY = 1 << 16;

    private final UnaryOperator<@Nullable String> environment;

    /** @param environment a variable's value, or null */
    Access(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** @throws Unavailable where there is no key and the provider's own address is called */
    Endpoint endpoint(ModelSpec spec, Options options) {
        Map<String, Secret> secrets = new LinkedHashMap<>();
        key(spec.provider(), options)
                .ifPresent(key -> secrets.put(spec.provider().keyHeader(), key));
        secrets.putAll(options.headers());
        if (isOwn(spec)
                && spec.provider().needsKey()
                && !secrets.containsKey(spec.provider().keyHeader())) {
            throw new Unavailable("there is no key for " + spec.id() + ": set "
                    + spec.provider().keyVariable() + " or name a key file");
        }
        return Endpoint.of(address(spec), spec.provider().headers(), secrets);
    }

    /** Whether the provider itself is called, not another server that speaks its language. */
    boolean isOwn(ModelSpec spec) {
        return address(spec).equals(spec.provider().address());
    }

    private String address(ModelSpec spec) {
        return spec.address()
                .or(() -> variable(spec.provider().addressVariable()))
                .orElse(spec.provider().address());
    }

    private Optional<Secret> key(ProviderKind provider, Options options) {
        return options.keyFile()
                .map(Access::firstLine)
                .or(() -> variable(provider.keyVariable()))
                .map(provider::key);
    }

    private static String firstLine(Path file) {
        try {
            if (Files.size(file) > LONGEST_KEY) {
                throw new Unavailable(
                        "the key file " + file + " is no key file: it has " + Files.size(file) + " bytes");
            }
            return Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new Unavailable("the key file " + file + " is empty"));
        } catch (IOException unreadable) {
            throw new Unavailable("the key file " + file + " cannot be read", unreadable);
        }
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
