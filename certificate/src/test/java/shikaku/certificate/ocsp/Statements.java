package shikaku.certificate.ocsp;

import static java.time.temporal.ChronoUnit.HOURS;

import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import shikaku.certificate.TestJpki;
import shikaku.certificate.TestKeys;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.CertificateProfile;
import shikaku.certificate.profile.ExtensionRule;
import shikaku.certificate.profile.JpkiProfiles;

/** Makes the signed statements of the test responder, true or false. */
final class Statements {
    private static final Instant NOW = TestJpki.NOON;

    private final TestJpki jpki;
    private final KeyPair keys = TestKeys.p256();
    private final X509Certificate responder;
    private final Map<java.math.BigInteger, CertificateStatus> known = new ConcurrentHashMap<>();

    Statements(TestJpki jpki) {
        this.jpki = jpki;
        responder = certify(jpki, JpkiProfiles.ocspResponder(), TestJpki.FIVE_YEARS);
    }

    /** From now on the truth about this certificate; good when nothing was said. */
    void say(X509Certificate about, CertificateStatus status) {
        known.put(about.getSerialNumber(), status);
    }

    byte[] truth(OCSPReq question) {
        return sign(plan(question));
    }

    static byte[] refusal(int status) throws IOException {
        try {
            return new OCSPRespBuilder().build(status, null).getEncoded();
        } catch (OCSPException e) {
            throw new IOException(e);
        }
    }

    byte[] lie(Lie lie, OCSPReq question) {
        var plan = plan(question);
        return switch (lie) {
            case WRONG_SIGNER -> sign(plan.by(keys, selfSigned()));
            case SIGNER_OF_ANOTHER_GENERATION ->
                sign(plan.by(
                        keys,
                        certify(
                                new TestJpki(TestKeys.OTHER_AUTHORITY),
                                JpkiProfiles.ocspResponder(),
                                TestJpki.FIVE_YEARS)));
            case SIGNER_THAT_IS_A_HOLDER ->
                sign(plan.by(keys, certify(jpki, JpkiProfiles.authentication(TestJpki.KOBE), TestJpki.FIVE_YEARS)));
            case SIGNER_WITHOUT_NOCHECK -> sign(plan.by(keys, certify(jpki, withoutNoCheck(), TestJpki.FIVE_YEARS)));
            case SIGNER_EXPIRED -> sign(plan.by(keys, certify(jpki, JpkiProfiles.ocspResponder(), endedAnHourAgo())));
            case SIGNER_NOT_ENCLOSED -> sign(plan.without());
            case SIGNATURE_BY_ANOTHER_KEY -> sign(plan.by(TestKeys.p256(), responder));
            case OTHER_SERIAL -> sign(plan.about(List.of(next(plan.ids().getFirst()))));
            case TWO_ANSWERS ->
                sign(plan.about(List.of(plan.ids().getFirst(), next(plan.ids().getFirst()))));
            case OLD_THIS_UPDATE -> sign(plan.between(NOW.minus(2, HOURS), NOW.plus(1, HOURS)));
            case THIS_UPDATE_IN_THE_FUTURE -> sign(plan.between(NOW.plus(1, HOURS), NOW.plus(2, HOURS)));
            case NO_NEXT_UPDATE -> sign(plan.between(NOW, Instant.MAX));
            case NEXT_UPDATE_PASSED -> sign(plan.between(NOW.minusSeconds(300), NOW.minusSeconds(120)));
            case REPLAYED_NONCE -> sign(plan.with(List.of(nonce(new byte[32]))));
            case NO_NONCE -> sign(plan.with(List.of()));
            case CRITICAL_EXTENSION -> sign(plan.with(List.of(plan.extensions().getFirst(), critical())));
            case OTHER_CONTENT_TYPE, HTTP_ERROR, REDIRECT, LATE_BODY -> sign(plan);
            case LATE, GARBAGE, EMPTY, OVERSIZE, TRY_LATER, UNAUTHORIZED ->
                throw new IllegalArgumentException("no signature is needed for that");
        };
    }

    private Plan plan(OCSPReq question) {
        var nonce = question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        var ids = new ArrayList<CertificateID>();
        for (var request : question.getRequestList()) {
            ids.add(request.getCertID());
        }
        return new Plan(keys, responder, List.of(responder), ids, NOW, NOW.plusSeconds(300), List.of(nonce));
    }

    private X509Certificate certify(TestJpki authority, CertificateProfile profile, Validity validity) {
        return authority.issuer().issue(profile, JpkiProfiles.ocspResponderName(), keys.getPublic(), validity);
    }

    private X509Certificate selfSigned() {
        return shikaku.certificate.profile.CertificateIssuer.selfSigned(
                        keys,
                        JpkiProfiles.ocspResponder(),
                        JpkiProfiles.ocspResponderName(),
                        TestJpki.FIVE_YEARS,
                        () -> java.math.BigInteger.TEN)
                .certificate();
    }

    private static Validity endedAnHourAgo() {
        return new Validity(NOW.minus(2, HOURS), NOW.minus(1, HOURS));
    }

    private static CertificateProfile withoutNoCheck() {
        var rules = JpkiProfiles.ocspResponder().extensions().stream()
                .filter(rule -> !(rule instanceof ExtensionRule.NoRevocationCheck))
                .toList();
        return new CertificateProfile("responder that would have to be asked about", rules);
    }

    private static CertificateID next(CertificateID id) {
        return CertificateID.deriveCertificateID(id, id.getSerialNumber().add(java.math.BigInteger.ONE));
    }

    private static Extension nonce(byte[] bytes) {
        try {
            return new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(bytes).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Extension critical() {
        try {
            return Extension.create(new ASN1ObjectIdentifier("1.2.392.99999.1"), true, DERNull.INSTANCE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(Plan plan) {
        try {
            var builder =
                    new BasicOCSPRespBuilder(new RespID(new JcaX509CertificateHolder(plan.signer()).getSubject()));
            var until = plan.until().equals(Instant.MAX) ? null : Date.from(plan.until());
            for (var id : plan.ids()) {
                builder.addResponse(id, known.get(id.getSerialNumber()), Date.from(plan.from()), until);
            }
            if (!plan.extensions().isEmpty()) {
                builder.setResponseExtensions(new Extensions(plan.extensions().toArray(Extension[]::new)));
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA")
                    .build(plan.keys().getPrivate());
            var basic = builder.build(signer, enclosed(plan), Date.from(NOW));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, basic)
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509CertificateHolder[] enclosed(Plan plan) throws CertificateEncodingException {
        var holders = new ArrayList<X509CertificateHolder>();
        for (var certificate : plan.enclosed()) {
            holders.add(new JcaX509CertificateHolder(certificate));
        }
        return holders.toArray(X509CertificateHolder[]::new);
    }

    /** What is going to be signed; each lie changes one part. {@link Instant#MAX} stands for an absent nextUpdate. */
    private record Plan(
            KeyPair keys,
            X509Certificate signer,
            List<X509Certificate> enclosed,
            List<CertificateID> ids,
            Instant from,
            Instant until,
            List<Extension> extensions) {

        Plan by(KeyPair otherKeys, X509Certificate other) {
            return new Plan(otherKeys, other, List.of(other), ids, from, until, extensions);
        }

        Plan without() {
            return new Plan(keys, signer, List.of(), ids, from, until, extensions);
        }

        Plan about(List<CertificateID> others) {
            return new Plan(keys, signer, enclosed, others, from, until, extensions);
        }

        Plan between(Instant start, Instant end) {
            return new Plan(keys, signer, enclosed, ids, start, end, extensions);
        }

        Plan with(List<Extension> others) {
            return new Plan(keys, signer, enclosed, ids, from, until, others);
        }
    }
}
