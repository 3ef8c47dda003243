package io.assay.models.weights;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The user and password that an address may hold: sent as a header, never shown. */
final class Login {

    private Login() {}

    /** The header that logs in, if the address holds a user. */
    static Optional<String> header(URI uri) {
        return Optional.ofNullable(uri.getUserInfo())
                .map(user -> "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }

    /** The address without user and password, for requests. */
    static URI without(URI uri) {
        return uri.getRawUserInfo() == null ? uri : URI.create(uri.toString().replace(uri.getRawUserInfo() + "@", ""));
    }

    /** The address for people: no user, no query, which may hold a signature. */
    static String hidden(URI uri) {
        String shown = without(uri).toString();
        int query = shown.indexOf('?');
        return query < 0 ? shown : shown.substring(0, query);
    }
}
