package shikaku.edge.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import shikaku.message.Reason;

/**
 * The opened key stores of one side of a mutual-TLS connection.
 *
 * @param own own key and chain
 * @param password of the key inside {@code own}
 * @param trusted authorities of the other side
 */
public record TlsKeys(KeyStore own, String password, KeyStore trusted) {

    /**
     * Opens the files.
     *
     * @param key configuration key of the settings, for the sentence when a file cannot be read
     */
    public static TlsKeys open(String key, TlsSettings settings) {
        return new TlsKeys(
                KeyStores.read(key + ".key-store", settings.keyStore(), settings.keyStorePassword()),
                settings.keyStorePassword(),
                KeyStores.read(key + ".trust-store", settings.trustStore(), settings.trustStorePassword()));
    }

    /** A context that shows the own certificate and believes only the trusted authorities. */
    public SSLContext context() {
        return context(UnaryOperator.identity());
    }

    /**
     * The same for a door.
     *
     * @param refused is told why a client's certificate was not believed, in the handshake and before the client knows
     */
    public SSLContext context(Consumer<Reason> refused) {
        return context(trust -> trust instanceof X509ExtendedTrustManager jdk ? new WatchedTrust(jdk, refused) : trust);
    }

    private SSLContext context(UnaryOperator<TrustManager> watch) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, password.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            TrustManager[] trusting =
                    Stream.of(trust.getTrustManagers()).map(watch).toArray(TrustManager[]::new);
            context.init(keys.getKeyManagers(), trusting, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key store opened but not usable for TLS", e);
        }
    }

    /** The one authority that is trusted; empty when there is none or more than one. */
    public Optional<X509Certificate> authority() {
        try {
            List<X509Certificate> authorities = new ArrayList<>();
            for (String alias : Collections.list(trusted.aliases())) {
                if (trusted.isCertificateEntry(alias)
                        && trusted.getCertificate(alias) instanceof X509Certificate each) {
                    authorities.add(each);
                }
            }
            return authorities.size() == 1 ? Optional.of(authorities.getFirst()) : Optional.empty();
        } catch (KeyStoreException e) {
            throw new IllegalStateException("key store opened but not readable", e);
        }
    }

    @Override
    public String toString() {
        return "TlsKeys";
    }
}
