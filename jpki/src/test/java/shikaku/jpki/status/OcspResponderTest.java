package shikaku.jpki.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.certificate.Validity;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.JpkiProfiles;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.jpki.Limits;
import shikaku.jpki.TestService;
import shikaku.jpki.authority.Generation;

@Proves(arrows = Arrow.A6)
class OcspResponderTest {
    @TempDir
    static Path folder = Path.of("replaced by JUnit");

    private final TestService service = TestService.on(folder);
    private final Generation newest = service.foundation().newest();
    private final OcspResponder responder = responder(service);

    @Test
    void anIssuedCertificateIsGood() throws Exception {
        service.issue(3001);
        assertThat(only(ask(id(newest, 3001))).getCertStatus()).isNull();
    }

    @Test
    void aRevocationIsEffectiveForTheNextQuestion() throws Exception {
        service.issue(3002);
        service.foundation().revoked().revoke(BigInteger.valueOf(3002), RevocationReason.KEY_COMPROMISE);
        assertThat(only(ask(id(newest, 3002))).getCertStatus())
                .isInstanceOfSatisfying(
                        RevokedStatus.class,
                        status -> assertThat(status.getRevocationReason()).isEqualTo(1));
    }

    @Test
    void aSerialThatWasNeverIssuedIsUnknown() throws Exception {
        assertThat(only(ask(id(newest, 3999))).getCertStatus()).isInstanceOf(UnknownStatus.class);
    }

    @Test
    void aSerialOfTheOtherGenerationIsUnknown() throws Exception {
        service.issue(3003);
        var oldest = service.foundation().generations().getFirst();
        assertThat(only(ask(id(oldest, 3003))).getCertStatus()).isInstanceOf(UnknownStatus.class);
    }

    @Test
    void aboutAnotherAuthorityOfTheSameNameItMayNotSpeak() throws Exception {
        var stranger = CertificateIssuer.selfSigned(
                        TestService.OTHER,
                        JpkiProfiles.authority(),
                        JpkiProfiles.AUTHORITY,
                        Validity.of(TestService.NOON, Period.ofYears(10)),
                        () -> BigInteger.TWO)
                .certificate();
        assertThat(status(question(List.of(id(stranger, 3004))))).isEqualTo(OCSPResp.UNAUTHORIZED);
    }

    @Test
    void severalQuestionsAreAnsweredUpToTheLimit() throws Exception {
        assertThat(ask(ids(Limits.OCSP_QUESTIONS)).getResponses()).hasSize(Limits.OCSP_QUESTIONS);
        assertThat(status(question(Arrays.asList(ids(Limits.OCSP_QUESTIONS + 1)))))
                .isEqualTo(OCSPResp.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 32, Limits.OCSP_NONCE_BYTES})
    void theNonceIsRepeated(int length) throws Exception {
        var nonce = nonce(length);
        var answer = basic(question(List.of(id(newest, 3005)), nonce));
        assertThat(answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
                .isEqualTo(nonce);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Limits.OCSP_NONCE_BYTES + 1})
    void aNonceOfAnotherLengthIsMalformed(int length) throws Exception {
        assertThat(status(question(List.of(id(newest, 3006)), nonce(length)))).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    }

    @Test
    void withoutANonceThereIsNoneInTheAnswer() throws Exception {
        assertThat(ask(id(newest, 3007)).hasExtensions()).isFalse();
    }

    @Test
    void aCriticalExtensionNobodyKnowsIsMalformed() throws Exception {
        var extension = Extension.create(new ASN1ObjectIdentifier("1.2.392.99999.1"), true, DERNull.INSTANCE);
        assertThat(status(question(List.of(id(newest, 3008)), extension))).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    }

    @Test
    void oneByteMoreThanTheMessageIsMalformed() throws Exception {
        var question = question(List.of(id(newest, 3009)));
        assertThat(status(Arrays.copyOf(question, question.length + 1))).isEqualTo(OCSPResp.MALFORMED_REQUEST);
        assertThat(status(new byte[Limits.OCSP_QUESTION_BYTES + 1])).isEqualTo(OCSPResp.MALFORMED_REQUEST);
        assertThat(status(new byte[0])).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    }

    @Test
    void whateverBytesComeThereIsAnAnswer() throws Exception {
        var question = question(List.of(id(newest, 3010)), nonce(32));
        var random = new Random(20261122);
        for (int i = 0; i < 3_000; i++) {
            var bent = question.clone();
            for (int bits = random.nextInt(4); bits >= 0; bits--) {
                bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(new OCSPResp(responder.answer(bent)).getStatus())
                    .as("seed 20261122, round %d", i)
                    .isIn(OCSPResp.SUCCESSFUL, OCSPResp.MALFORMED_REQUEST, OCSPResp.UNAUTHORIZED);
        }
    }

    @Test
    void aRevocationIsStillAnsweredAfterARestart() throws Exception {
        service.issue(3011);
        service.foundation().revoked().revoke(BigInteger.valueOf(3011), RevocationReason.CERTIFICATE_HOLD);
        var answer = responder(TestService.on(folder)).answer(question(List.of(id(newest, 3011))));
        assertThat(only((BasicOCSPResp) new OCSPResp(answer).getResponseObject())
                        .getCertStatus())
                .isInstanceOf(RevokedStatus.class);
    }

    private static OcspResponder responder(TestService service) {
        var foundation = service.foundation();
        return new OcspResponder(
                foundation.generations(),
                foundation.issued(),
                foundation.revoked(),
                InstantSource.fixed(TestService.NOON));
    }

    private CertificateID[] ids(int count) {
        return LongStream.range(0, count).mapToObj(i -> id(newest, 3100 + i)).toArray(CertificateID[]::new);
    }

    private static CertificateID id(Generation generation, long serial) {
        return id(generation.certificate(), serial);
    }

    private static CertificateID id(X509Certificate authority, long serial) {
        try {
            var sha256 = new JcaDigestCalculatorProviderBuilder()
                    .build()
                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
            return new CertificateID(sha256, new JcaX509CertificateHolder(authority), BigInteger.valueOf(serial));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Extension nonce(int length) throws IOException {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(bytes).getEncoded());
    }

    private static byte[] question(List<CertificateID> ids, Extension... extensions) throws Exception {
        var builder = new OCSPReqBuilder();
        ids.forEach(builder::addRequest);
        if (extensions.length > 0) {
            builder.setRequestExtensions(new Extensions(extensions));
        }
        return builder.build().getEncoded();
    }

    private BasicOCSPResp ask(CertificateID... ids) throws Exception {
        return basic(question(List.of(ids)));
    }

    private BasicOCSPResp basic(byte[] question) throws Exception {
        return (BasicOCSPResp) new OCSPResp(responder.answer(question)).getResponseObject();
    }

    private int status(byte[] question) throws IOException {
        return new OCSPResp(responder.answer(question)).getStatus();
    }

    private static org.bouncycastle.cert.ocsp.SingleResp only(BasicOCSPResp answer) {
        assertThat(answer.getResponses()).hasSize(1);
        return answer.getResponses()[0];
    }
}
