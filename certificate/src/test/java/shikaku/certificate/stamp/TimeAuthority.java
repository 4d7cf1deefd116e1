package shikaku.certificate.stamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import shikaku.certificate.TestKeys;

/** A time-stamping authority (RFC 3161) of the tests' own, which lies on command. */
final class TimeAuthority implements AutoCloseable {
    /** What it does instead of what it should. */
    enum Lie {
        NONE,
        STAMPS_SOMETHING_ELSE,
        ANOTHER_NONCE,
        REFUSES,
        WITHOUT_ITS_CERTIFICATE,
        NONSENSE,
        WRONG_TYPE
    }

    static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final HttpServer server;
    private final KeyPair key = TestKeys.p256();
    private final X509Certificate certificate;
    private volatile Lie lie = Lie.NONE;

    private TimeAuthority(HttpServer server, KeyPair issuer, ExtendedKeyUsage usage, boolean critical)
            throws Exception {
        this.server = server;
        this.certificate = certificate(issuer, key, usage, critical);
        server.createContext("/", this::answer);
        server.start();
    }

    /** With a certificate as it should be: for time stamps alone, and critical. */
    static TimeAuthority issuedBy(KeyPair issuer) throws Exception {
        return of(issuer, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping), true);
    }

    static TimeAuthority of(KeyPair issuer, ExtendedKeyUsage usage, boolean critical) throws Exception {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new TimeAuthority(HttpServer.create(address, 0), issuer, usage, critical);
    }

    TimeAuthority lying(Lie how) {
        lie = how;
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** The self-signed certificate above it. */
    static X509Certificate root(KeyPair issuer) throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                        new X500Name("CN=Time Root"),
                        BigInteger.ONE,
                        Date.from(NOW.minusSeconds(86_400)),
                        Date.from(NOW.plusSeconds(86_400 * 365)),
                        new X500Name("CN=Time Root"),
                        issuer.getPublic())
                .addExtension(Extension.basicConstraints, true, new org.bouncycastle.asn1.x509.BasicConstraints(true));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuer)));
    }

    private static X509Certificate certificate(KeyPair issuer, KeyPair own, ExtendedKeyUsage usage, boolean critical)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                        new X500Name("CN=Time Root"),
                        BigInteger.TWO,
                        Date.from(NOW.minusSeconds(86_400)),
                        Date.from(NOW.plusSeconds(86_400 * 30)),
                        new X500Name("CN=Time Authority"),
                        own.getPublic())
                .addExtension(Extension.extendedKeyUsage, critical, usage);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuer)));
    }

    private static org.bouncycastle.operator.ContentSigner signer(KeyPair key) throws Exception {
        String algorithm = key.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        return new JcaContentSignerBuilder(algorithm).build(key.getPrivate());
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] answer;
        try {
            answer = lie == Lie.NONSENSE
                    ? new byte[] {1, 2, 3}
                    : answered(exchange.getRequestBody().readAllBytes());
        } catch (Exception e) {
            throw new IOException(e);
        }
        exchange.getResponseHeaders()
                .set("Content-Type", lie == Lie.WRONG_TYPE ? "text/html" : "application/timestamp-reply");
        exchange.sendResponseHeaders(200, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private byte[] answered(byte[] body) throws Exception {
        TimeStampRequest asked = new TimeStampRequest(body);
        if (!asked.getCertReq() || asked.getNonce() == null) {
            throw new IllegalStateException("a question has a nonce and asks for the certificate");
        }
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var sha1 = digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256));
        var signed = new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.getPrivate(), certificate);
        var tokens = new TimeStampTokenGenerator(signed, sha1, POLICY);
        if (lie != Lie.WITHOUT_ITS_CERTIFICATE) {
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        }
        var answers = new TimeStampResponseGenerator(tokens, lie == Lie.REFUSES ? Set.of() : TSPAlgorithms.ALLOWED);
        return answers.generate(another(asked), BigInteger.TEN, Date.from(NOW)).getEncoded();
    }

    private TimeStampRequest another(TimeStampRequest asked) {
        var other = new TimeStampRequestGenerator();
        other.setCertReq(lie != Lie.WITHOUT_ITS_CERTIFICATE);
        return switch (lie) {
            case STAMPS_SOMETHING_ELSE -> other.generate(TSPAlgorithms.SHA256, new byte[32], asked.getNonce());
            case ANOTHER_NONCE ->
                other.generate(TSPAlgorithms.SHA256, asked.getMessageImprintDigest(), BigInteger.valueOf(7));
            case WITHOUT_ITS_CERTIFICATE ->
                other.generate(TSPAlgorithms.SHA256, asked.getMessageImprintDigest(), asked.getNonce());
            case NONE, REFUSES, NONSENSE, WRONG_TYPE -> asked;
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
