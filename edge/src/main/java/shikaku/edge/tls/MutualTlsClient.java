package shikaku.edge.tls;

import java.net.http.HttpClient;
import javax.net.ssl.SSLParameters;
import shikaku.edge.Limits;

/**
 * Makes clients that open connections to other programs under mutual TLS: TLS 1.3 only, the server's name is verified,
 * HTTP/1.1 with connections kept alive, no redirects.
 */
public final class MutualTlsClient {
    private MutualTlsClient() {}

    /** A client that shows {@code keys}; to be closed with the program. */
    public static HttpClient of(TlsKeys keys) {
        SSLParameters onlyTls13 = new SSLParameters();
        onlyTls13.setProtocols(new String[] {"TLSv1.3"});
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Limits.CONNECT)
                .sslContext(keys.context())
                .sslParameters(onlyTls13)
                .build();
    }
}
