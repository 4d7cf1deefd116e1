package shikaku.edge.tls;

import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import shikaku.message.Reason;

/** Believes what the JDK's own trust manager believes, and tells when that refuses a client's chain. */
final class WatchedTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager trust;
    private final Consumer<Reason> refused;

    WatchedTrust(X509ExtendedTrustManager trust, Consumer<Reason> refused) {
        this.trust = trust;
        this.refused = refused;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        watched(() -> trust.checkClientTrusted(chain, type, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        watched(() -> trust.checkClientTrusted(chain, type, socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        watched(() -> trust.checkClientTrusted(chain, type));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        trust.checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        trust.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        trust.checkServerTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.getAcceptedIssuers();
    }

    private void watched(Check check) throws CertificateException {
        try {
            check.run();
        } catch (CertificateException no) {
            refused.accept(reason(no));
            throw no;
        }
    }

    static Reason reason(CertificateException no) {
        for (@Nullable Throwable cause = no; cause != null; cause = cause.getCause()) {
            if (isOutOfDate(cause)) {
                return Reason.CLIENT_CERTIFICATE_OUT_OF_DATE;
            }
        }
        return Reason.NOT_A_CLIENT_CERTIFICATE;
    }

    private static boolean isOutOfDate(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException _, CertificateNotYetValidException _ -> true;
            case CertPathValidatorException path ->
                path.getReason() == BasicReason.EXPIRED || path.getReason() == BasicReason.NOT_YET_VALID;
            default -> false;
        };
    }

    private interface Check {
        void run() throws CertificateException;
    }
}
