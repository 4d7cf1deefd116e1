package shikaku.message.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.domain.Sex;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.Element.Leaf;
import shikaku.message.MalformedMessage;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.Samples;
import shikaku.message.SessionIdentifier;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.item.ItemAllowList;

@Proves(arrows = {Arrow.A3, Arrow.A4, Arrow.A5_PROOF})
class SessionMessagesTest {

    private static final SessionIdentifier SESSION = new SessionIdentifier("abcdefghijklmnopqrstu-_");
    private static final Octets NONCE = Octets.of(new byte[32]);
    private static final Octets CERTIFICATE = Octets.of(new byte[1_700]);
    private static final Octets SIGNATURE = Octets.of(new byte[256]);

    @Test
    void theOpeningOfASessionComesBackAsItWasSent() {
        var request = new CardSessionRequest(Samples.CLINIC);
        assertThat(CardSessionRequest.from(overTheWire(request.toXml()))).isEqualTo(request);
        var opened = new CardSessionOpened(SESSION, NONCE, List.of(Octets.of(new byte[568]), CERTIFICATE));
        assertThat(CardSessionOpened.from(overTheWire(opened.toXml()))).isEqualTo(opened);
    }

    @Test
    void theVerifiersAuthenticationComesBackAsItWasSent() {
        var request = verifier(IdentityMethod.STAFF_VISUAL);
        assertThat(VerifierAuthenticationRequest.from(overTheWire(request.toXml())))
                .isEqualTo(request);
        var response = new VerifierAuthenticationResponse(SIGNATURE);
        assertThat(VerifierAuthenticationResponse.from(overTheWire(response.toXml())))
                .isEqualTo(response);
    }

    @Test
    void anInquiryByCardComesBackAsItWasSent() {
        var inquiry = inquiry();
        assertThat(CardInquiry.from(overTheWire(inquiry.toXml()))).isEqualTo(inquiry);
    }

    @Test
    void anEmergencySearchComesBackAsItWasSentAndPassesTheListOfItemsWhole() {
        var search = new EmergencySearch(
                Samples.CLINIC,
                LocalDate.of(2026, 11, 24),
                new FourItems("神戸　花子", Sex.FEMALE, LocalDate.of(2015, 4, 1), "神戸市中央区１－１"));
        assertThat(EmergencySearch.from(overTheWire(search.toXml()))).isEqualTo(search);
        assertThat(ItemAllowList.kobe().filter(search.toXml()).dropped()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PIN", "DOCUMENT"})
    void theVerifierIsNotAskedWhenNoFaceWasCompared(IdentityMethod method) {
        assertThatIllegalArgumentException().isThrownBy(() -> verifier(method));
        refused(
                with(verifier(IdentityMethod.FACE).toXml(), "IdentityMethod", method.name()),
                VerifierAuthenticationRequest::from,
                "MessageBody");
    }

    @Test
    void aNonceOfAnotherLengthIsRefused() {
        var opened = new CardSessionOpened(SESSION, NONCE, List.of(CERTIFICATE)).toXml();
        refused(
                with(opened, "HolderNonce", Octets.of(new byte[31]).toBase64()),
                CardSessionOpened::from,
                "HolderNonce");
    }

    @Test
    void consentIsSaidOrTheInquiryIsRefused() {
        refused(
                with(inquiry().toXml(), "SpecificDiseasesCertificateRelatedConsFlg", "yes"),
                CardInquiry::from,
                "SpecificDiseasesCertificateRelatedConsFlg");
    }

    @Test
    void aSessionIdentifierThatSomebodyInventedIsRefused() {
        refused(with(inquiry().toXml(), "SessionIdentifier", "../../etc"), CardInquiry::from, "SessionIdentifier");
    }

    @Test
    void aCertificateOverTheLimitIsRefused() {
        refused(
                with(
                        inquiry().toXml(),
                        "HolderCertificate",
                        Octets.of(new byte[8_193]).toBase64()),
                CardInquiry::from,
                "HolderCertificate");
    }

    private static VerifierAuthenticationRequest verifier(IdentityMethod method) {
        return new VerifierAuthenticationRequest(Samples.CLINIC, SESSION, NONCE, NONCE, method, AnsweredBy.GUARDIAN);
    }

    private static CardInquiry inquiry() {
        return new CardInquiry(
                Samples.CLINIC,
                SESSION,
                Samples.TODAY,
                CERTIFICATE,
                SIGNATURE,
                IdentityMethod.PIN,
                AnsweredBy.SELF,
                new Consents(true, false),
                Samples.NOW);
    }

    private static XmlMessage with(XmlMessage message, String name, String text) {
        return new XmlMessage(
                message.header(),
                message.body().stream()
                        .map(element -> element.name().equals(name) ? new Leaf(name, text) : element)
                        .toList());
    }

    private static void refused(XmlMessage message, Function<XmlMessage, ?> reading, String where) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> reading.apply(message))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.VALUE_NOT_ALLOWED);
                    assertThat(refused.where()).isEqualTo(where);
                });
    }

    private static XmlMessage overTheWire(XmlMessage message) {
        return XmlMessages.read(XmlMessages.write(message));
    }
}
