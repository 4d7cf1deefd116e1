package shikaku.accounting.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.accounting.People;
import shikaku.accounting.door.TerminalDoor.Registered;
import shikaku.accounting.intake.Registration;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.InstitutionCode;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultHeader;

@Proves(arrows = Arrow.A9)
class OqsRegistrationTest {
    private static final Registration ASKED =
            new Registration(new PatientNumber(7), People.hanako().key());
    private final OqsRegistration messages = new OqsRegistration(People.CLINIC);

    @Test
    void theRequestCarriesOurInstitutionOurNumberAndTheCoverage() {
        ReferenceNumberRegistration request =
                ReferenceNumberRegistration.from(XmlMessages.read(messages.request(ASKED)));
        assertThat(request.header().institution()).isEqualTo(People.CLINIC);
        assertThat(request.info())
                .isEqualTo(new ReferenceNumberRegistrationInfo(
                        new ReferenceNumber("00000007"), People.hanako().key()));
    }

    @Test
    void theEchoOfWhatWasAskedIsDone() {
        assertThat(messages.outcome(answer(People.CLINIC, 7, Processing.normal()), ASKED))
                .isEqualTo(new Registered.Done());
    }

    @Test
    void whatTheTerminalHasQueuedIsAskedAgainUntilItIsDone() {
        Processing queued = new Processing.Normal(Optional.of(Remark.of(Reason.REGISTRATION_QUEUED)));
        assertThat(messages.outcome(answer(People.CLINIC, 7, queued), ASKED))
                .isEqualTo(new Registered.Unknown(Reason.REGISTRATION_QUEUED));
    }

    @Test
    void theEchoOfAnotherPatientOrInstitutionTellsNothing() {
        Registered unknown = new Registered.Unknown(Reason.UNEXPECTED_MESSAGE);
        InstitutionCode other = new InstitutionCode("2811234570");
        assertThat(messages.outcome(answer(People.CLINIC, 8, Processing.normal()), ASKED))
                .isEqualTo(unknown);
        assertThat(messages.outcome(answer(other, 7, Processing.normal()), ASKED))
                .isEqualTo(unknown);
    }

    @Test
    void aRefusalStands() {
        Processing refused = new Processing.Failed(Remark.of(Reason.NO_COVERAGE_FOUND));
        assertThat(messages.outcome(answer(People.CLINIC, 7, refused), ASKED))
                .isEqualTo(new Registered.Refused(Reason.NO_COVERAGE_FOUND));
    }

    @ParameterizedTest
    @EnumSource(names = {"CENTER_UNREACHABLE", "CENTER_BUSY", "TIMEOUT", "EVIDENCE_UNAVAILABLE"})
    void whatPassesIsAskedAgain(Reason reason) {
        ErrorResult error = ErrorResult.of(reason, People.TODAY.atTime(10, 0), Optional.of(People.CLINIC));
        assertThat(messages.outcome(XmlMessages.write(error.toXml()), ASKED)).isEqualTo(new Registered.Unknown(reason));
    }

    @Test
    void whatTheCenterDoesNotAnswerForTheTimeBeingBecauseNumbersWereTriedOutIsAskedAgain() {
        Processing later = new Processing.Failed(Remark.of(Reason.NUMBERS_GUESSED));
        assertThat(messages.outcome(answer(People.CLINIC, 7, later), ASKED))
                .isEqualTo(new Registered.Unknown(Reason.NUMBERS_GUESSED));
    }

    @Test
    void whatIsNoXmlTellsNothing() {
        assertThat(messages.outcome("hello".getBytes(StandardCharsets.UTF_8), ASKED))
                .isInstanceOf(Registered.Unknown.class);
    }

    private static byte[] answer(InstitutionCode institution, long patient, Processing processing) {
        return XmlMessages.write(new ReferenceNumberRegistrationResult(
                        new ResultHeader(People.TODAY.atTime(10, 0), RequestHeader.of(institution)),
                        new ReferenceNumberRegistrationInfo(
                                new PatientNumber(patient).asReference(),
                                People.hanako().key()),
                        processing)
                .toXml());
    }
}
