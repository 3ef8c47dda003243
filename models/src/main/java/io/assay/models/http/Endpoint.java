package io.assay.models.http;

import io.assay.core.Require;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a provider is reached.
 *
 * @param base address that paths are appended to, without a slash at its end
 * @param headers sent with every call
 * @param secrets headers whose values nobody may see
 */
public record Endpoint(URI base, Map<String, String> headers, Map<String, Secret> secrets) {

    public Endpoint {
        headers = Map.copyOf(headers);
        secrets = Map.copyOf(secrets);
        String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        Require.that(
                Set.of("http", "https").contains(scheme),
                "the address of a model must begin with http:// or https://, but its scheme is '%s'",
                scheme);
        Require.that(base.getHost() != null, "the address of a model must name a host, as in http://127.0.0.1:8000/v1");
        // The message must not repeat the address: it holds a password.
        Require.that(
                base.getUserInfo() == null && base.getQuery() == null,
                "the address of a model must hold no password and no query: give keys by the environment or a key file");
    }

    /** An address as a user writes it. */
    public static Endpoint of(String address, Map<String, String> headers, Map<String, Secret> secrets) {
        String trimmed = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return new Endpoint(URI.create(trimmed), headers, secrets);
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    public Redaction redaction() {
        return Redaction.of(secrets.values());
    }
}
