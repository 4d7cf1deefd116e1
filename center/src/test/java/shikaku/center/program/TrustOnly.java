package shikaku.center.program;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A client that trusts the center and shows nothing of itself. */
final class TrustOnly {
    private TrustOnly() {}

    static HttpClient client(Path trust, String password) throws Exception {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(KeyStore.getInstance(trust.toFile(), password.toCharArray()));
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, trusted.getTrustManagers(), new SecureRandom());
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
