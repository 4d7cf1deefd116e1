package shikaku.jpki.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.profile.SignatureAlgorithms;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.jpki.Limits;
import shikaku.jpki.authority.Generation;
import shikaku.jpki.authority.IssuanceRegister;

/** Answers whether certificates are revoked (OCSPレスポンダ, RFC 6960 §2 and §4.2), signed by the key of its generation's delegate. */
@Realizes(arrows = Arrow.A6)
public final class OcspResponder {
    private final List<Generation> generations;
    private final IssuanceRegister issued;
    private final RevocationRegister revoked;
    private final InstantSource clock;

    public OcspResponder(
            List<Generation> generations, IssuanceRegister issued, RevocationRegister revoked, InstantSource clock) {
        this.generations = List.copyOf(generations);
        this.issued = issued;
        this.revoked = revoked;
        this.clock = clock;
    }

    /** The answer to a message of any bytes; what is no question within the limits is answered malformedRequest. */
    public byte[] answer(byte[] message) {
        return answerToQuestion(message).orElseGet(OcspResponder::malformed);
    }

    /** The same; empty for what is no question within the limits. */
    public Optional<byte[]> answerToQuestion(byte[] message) {
        return OcspQuestions.read(message).map(this::answer);
    }

    /** To what is no question. */
    public static byte[] malformed() {
        return refusal(OCSPRespBuilder.MALFORMED_REQUEST);
    }

    /** When a question cannot be read now. */
    public static byte[] tryLater() {
        return refusal(OCSPRespBuilder.TRY_LATER);
    }

    /** The delegate of the first question's generation signs; about other authorities we may not speak (§2.3). */
    private byte[] answer(OcspQuestions questions) {
        return generationOf(questions.ids().getFirst())
                .map(generation -> encoded(OCSPRespBuilder.SUCCESSFUL, sign(generation, questions)))
                .orElseGet(() -> refusal(OCSPRespBuilder.UNAUTHORIZED));
    }

    private Optional<Generation> generationOf(CertificateID id) {
        return generations.stream()
                .filter(generation -> isIssuer(generation, id))
                .findFirst();
    }

    private static boolean isIssuer(Generation generation, CertificateID id) {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            return id.matchesIssuer(new JcaX509CertificateHolder(generation.certificate()), digests);
        } catch (OCSPException unknownHash) {
            return false;
        } catch (OperatorCreationException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private BasicOCSPResp sign(Generation generation, OcspQuestions questions) {
        var now = clock.instant();
        try {
            var responder = new JcaX509CertificateHolder(generation.responder());
            var answer = new BasicOCSPRespBuilder(new RespID(responder.getSubject()));
            var until = Date.from(now.plus(Limits.OCSP_NEXT_UPDATE));
            questions.ids().forEach(id -> answer.addResponse(id, status(generation, id), Date.from(now), until));
            questions.nonce().ifPresent(nonce -> answer.setResponseExtensions(new Extensions(nonce)));
            var signer = new JcaContentSignerBuilder(SignatureAlgorithms.of(generation.responderKey()))
                    .build(generation.responderKey());
            return answer.build(signer, new X509CertificateHolder[] {responder}, Date.from(now));
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException e) {
            throw new IllegalStateException("the responder's key cannot sign", e);
        }
    }

    /** BouncyCastle expresses "good" by null. A serial never issued is unknown, whatever somebody forged. */
    private @Nullable CertificateStatus status(Generation generation, CertificateID id) {
        return isIssuer(generation, id) && isIssuedBy(generation, id.getSerialNumber())
                ? revoked.find(id.getSerialNumber())
                        .map(OcspResponder::revokedStatus)
                        .orElse(null)
                : new UnknownStatus();
    }

    private boolean isIssuedBy(Generation generation, BigInteger serial) {
        return issued.find(serial)
                .filter(entry -> entry.generation() == generation.number())
                .isPresent();
    }

    /** RFC 5280 §5.3.1: the reason is left out when it is unspecified. */
    private static RevokedStatus revokedStatus(Revocation revocation) {
        var at = Date.from(revocation.at());
        return revocation.reason() == RevocationReason.UNSPECIFIED
                ? new RevokedStatus(at)
                : new RevokedStatus(at, revocation.reason().code());
    }

    private static byte[] refusal(int status) {
        return encoded(status, null);
    }

    private static byte[] encoded(int status, @Nullable BasicOCSPResp answer) {
        try {
            return new OCSPRespBuilder().build(status, answer).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OCSPException e) {
            throw new IllegalStateException(e);
        }
    }
}
