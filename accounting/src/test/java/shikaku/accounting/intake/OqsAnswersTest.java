package shikaku.accounting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.domain.Eligibility;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.Remark;

@Proves(arrows = Arrow.A8)
class OqsAnswersTest {
    private final OqsAnswers answers = new OqsAnswers();

    @Test
    void aVerdictIsReadWithWhatItDiscloses() {
        Eligibility valid = new Eligibility.Valid(People.hanako().coverage());
        Answer answer = answers.read(Oqs.result(People.CLINIC, valid, "00000007"));
        assertThat(answer.institution()).isEqualTo(People.CLINIC);
        assertThat(answer.asOf()).isEqualTo(People.TODAY);
        assertThat(answer.asked()).isEqualTo(Answer.Asked.BY_CARD);
        assertThat(answer.eligibility()).isEqualTo(valid);
        assertThat(answer.references()).containsExactly(new ReferenceNumber("00000007"));
    }

    @Test
    void blockedDisclosesNobody() {
        Answer answer = answers.read(Oqs.result(People.CLINIC, new Eligibility.Blocked()));
        assertThat(answer.eligibility()).isEqualTo(new Eligibility.Blocked());
    }

    @Test
    void anErrorOfThePersonIsRefusedWithItsOwnReason() {
        byte[] document =
                Oqs.document(People.CLINIC, new Confirmation.NotDecided(Remark.of(Reason.CERTIFICATE_REVOKED)));
        assertRefused(document, Reason.CERTIFICATE_REVOKED);
    }

    @Test
    void anErrorOfTheMessageIsRefusedWithItsOwnReason() {
        ErrorResult error = ErrorResult.of(Reason.CENTER_BUSY, People.TODAY.atTime(9, 0), Optional.of(People.CLINIC));
        assertRefused(XmlMessages.write(error.toXml()), Reason.CENTER_BUSY);
    }

    @Test
    void whatIsNoXmlIsRefused() {
        assertRefused("<XmlMsg><Message".getBytes(StandardCharsets.UTF_8), Reason.MESSAGE_MALFORMED);
    }

    private void assertRefused(byte[] document, Reason reason) {
        assertThatThrownBy(() -> answers.read(document))
                .isInstanceOfSatisfying(
                        MalformedMessage.class,
                        malformed -> assertThat(malformed.reason()).isEqualTo(reason));
    }
}
