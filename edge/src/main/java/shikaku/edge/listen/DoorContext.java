package shikaku.edge.listen;

import java.security.KeyManagementException;
import java.security.KeyStoreException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import org.apache.tomcat.util.net.SSLContext;
import org.jspecify.annotations.Nullable;
import shikaku.edge.tls.TlsKeys;

/** The JDK's TLS context in the form in which Tomcat takes a finished one; which protocols and whether a client must show itself Tomcat sets on each engine. */
final class DoorContext implements SSLContext {
    private final javax.net.ssl.SSLContext context;
    private final TlsKeys keys;

    DoorContext(javax.net.ssl.SSLContext context, TlsKeys keys) {
        this.context = context;
        this.keys = keys;
    }

    @Override
    public void init(KeyManager @Nullable [] own, TrustManager @Nullable [] trusted, @Nullable SecureRandom random)
            throws KeyManagementException {
        // It comes with everything.
    }

    @Override
    public void destroy() {
        // Nothing is held open.
    }

    @Override
    public SSLSessionContext getServerSessionContext() {
        return context.getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return context.createSSLEngine();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return context.getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return context.getSupportedSSLParameters();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        try {
            Certificate[] chain =
                    Optional.ofNullable(keys.own().getCertificateChain(alias)).orElse(new Certificate[0]);
            return Stream.of(chain).map(X509Certificate.class::cast).toArray(X509Certificate[]::new);
        } catch (KeyStoreException e) {
            throw new IllegalStateException("the key store was read", e);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
