package shikaku.center.program;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** JPKI's responder as far as the center's tests need one: good, revoked, or out of order. */
final class TestResponder implements AutoCloseable {
    private final PrivateKey key;
    private final X509Certificate authority;
    private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private volatile boolean outOfOrder;

    TestResponder(PrivateKey key, X509Certificate authority) throws IOException {
        this.key = key;
        this.authority = authority;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ocsp", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ocsp");
    }

    void revoke(X509Certificate certificate) {
        revoked.add(certificate.getSerialNumber());
    }

    void outOfOrder(boolean is) {
        outOfOrder = is;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] answer = answer(new OCSPReq(exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().set("Content-Type", "application/ocsp-response");
            exchange.sendResponseHeaders(outOfOrder ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private byte[] answer(OCSPReq question) throws IOException {
        try {
            Date now = Date.from(Clock.systemUTC().instant());
            var holder = new X509CertificateHolder(authority.getEncoded());
            var builder = new BasicOCSPRespBuilder(new RespID(
                    X500Name.getInstance(authority.getSubjectX500Principal().getEncoded())));
            for (var single : question.getRequestList()) {
                builder.addResponse(
                        single.getCertID(),
                        status(single.getCertID().getSerialNumber(), now),
                        now,
                        Date.from(now.toInstant().plusSeconds(60)),
                        null);
            }
            builder.setResponseExtensions(
                    new Extensions(question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)));
            var signed = builder.build(
                    new JcaContentSignerBuilder("SHA256withRSA").build(key), new X509CertificateHolder[] {holder}, now);
            OCSPResp response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, signed);
            return response.getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private CertificateStatus status(BigInteger serial, Date now) {
        return revoked.contains(serial) ? new RevokedStatus(now, 0) : CertificateStatus.GOOD;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
