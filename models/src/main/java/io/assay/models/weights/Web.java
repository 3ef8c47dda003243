package io.assay.models.weights;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Fetches over HTTP. Redirects are followed here, so that a login is never sent to another host. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int REDIRECTS_MAX = 6;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;

    Web(HttpClient client) {
        this.client = client;
    }

    /** A client that uses the proxy of the environment and trusts the certificates that pip does. */
    static Web ofThisMachine(PipSettings settings) throws IOException {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(EnvironmentProxy.of(System::getenv));
        if (settings.certificates().isPresent()) {
            builder.sslContext(Certificates.trusting(settings.certificates().get()));
        }
        return new Web(builder.build());
    }

    /** Answers of any status but a redirect. The body must be closed. */
    HttpResponse<InputStream> get(URI address, Map<String, String> headers) throws IOException {
        URI at = address;
        for (int hops = 0; hops <= REDIRECTS_MAX; hops++) {
            HttpResponse<InputStream> response = send(request(address, at, headers), at);
            if (!REDIRECTS.contains(response.statusCode())) {
                return response;
            }
            response.body().close();
            at = next(at, response);
        }
        throw new Unobtainable(Login.hidden(address) + " redirects more than " + REDIRECTS_MAX + " times");
    }

    private static HttpRequest request(URI asked, URI at, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Login.without(at)).timeout(PATIENCE);
        Login.header(at).ifPresent(login -> request.setHeader("Authorization", login));
        headers.forEach((name, value) -> {
            if (!name.equals("Authorization") || sameServer(asked, at)) {
                request.setHeader(name, value);
            }
        });
        return request.build();
    }

    private static boolean sameServer(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equals(other.getHost())
                && one.getPort() == other.getPort();
    }

    private static URI next(URI at, HttpResponse<?> response) throws Unobtainable {
        URI next = response.headers()
                .firstValue("Location")
                .map(at::resolve)
                .orElseThrow(() -> new Unobtainable(Login.hidden(at) + " redirects to nowhere"));
        if (at.getScheme().equals("https") && !"https".equals(next.getScheme())) {
            throw new Unobtainable(Login.hidden(at) + " redirects to an unprotected address");
        }
        return next;
    }

    private HttpResponse<InputStream> send(HttpRequest request, URI at) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException late) {
            throw new Unobtainable(Login.hidden(at) + " did not answer in " + PATIENCE.toSeconds() + " s", late);
        } catch (IOException unreachable) {
            throw new Unobtainable(Login.hidden(at) + " cannot be reached: " + Causes.of(unreachable), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unobtainable("interrupted", interrupted);
        }
    }
}
