package io.assay.models.http;

import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/** How the HTTP client is set up: it keeps connections, follows no redirect (a key must not travel), and never asks twice by itself. */
final class ApacheClients {

    private ApacheClients() {}

    static CloseableHttpAsyncClient of(URI address, HttpLimits limits, ProxyChoice proxies) {
        HttpAsyncClientBuilder client = HttpAsyncClientBuilder.create()
                .setConnectionManager(connections(limits))
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(1)
                        .setTcpNoDelay(true)
                        .build())
                .setUserAgent("assay")
                .setThreadFactory(ApacheClients::daemon)
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableAuthCaching();
        proxies.of(address).ifPresent(proxy -> use(client, proxy));
        return client.build();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "assay-models-http");
        thread.setDaemon(true);
        return thread;
    }

    private static PoolingAsyncClientConnectionManager connections(HttpLimits limits) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnTotal(limits.connections())
                .setMaxConnPerRoute(limits.connections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.answer()))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .build())
                .useSystemProperties()
                .build();
    }

    private static void use(HttpAsyncClientBuilder client, URI proxy) {
        int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
        HttpHost host = new HttpHost(proxy.getScheme(), proxy.getHost(), port);
        client.setProxy(host);
        Optional.ofNullable(proxy.getUserInfo()).ifPresent(user -> {
            String[] parts = user.split(":", 2);
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(host),
                    new UsernamePasswordCredentials(parts[0], (parts.length > 1 ? parts[1] : "").toCharArray()));
            client.setDefaultCredentialsProvider(credentials);
        });
    }
}
