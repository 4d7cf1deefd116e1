package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.XmlMessages;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.Besides;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultDetails;
import shikaku.message.oqs.ResultHeader;
import shikaku.message.oqs.ResultOfQualificationConfirmation;
import shikaku.terminal.CenterDouble;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.HeldCheckIn;

/** Green is what needs nothing more. */
class VerdictTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Coverage CHILD = CenterDouble.coverage().cut(Consents.NONE);

    static List<Object[]> tones() {
        return List.of(
                new Object[] {new Eligibility.Valid(CHILD), "good"},
                new Object[] {new Eligibility.ValidUnregistered(CHILD), "look"},
                new Object[] {new Eligibility.Invalid(CHILD), "ended"},
                new Object[] {new Eligibility.InvalidNewerExists(CHILD), "ended"},
                new Object[] {new Eligibility.NotFound(), "unclear"},
                new Object[] {new Eligibility.Multiple(), "unclear"});
    }

    @ParameterizedTest
    @MethodSource("tones")
    void whatIsValidAndYetToBeLookedAtDoesNotLookLikeWhatNeedsNothing(Eligibility eligibility, String tone) {
        assertThat(row(eligibility, Besides.NOTHING).tone()).isEqualTo(tone);
    }

    @Test
    void aShareThatWasNotToldIsNothingGreen() {
        assertThat(row(new Eligibility.Valid(CHILD), Besides.NOTHING, Optional.of(Reason.SHARE_NOT_TOLD))
                        .tone())
                .isEqualTo("look");
    }

    @Test
    void ofTwoCoveragesThePatientSaysWhichIsToBeUsed() {
        var second = new ResultOfQualificationConfirmation(CHILD, details(CHILD));
        DeskRow row =
                row(new Eligibility.Valid(CHILD), new Besides(Optional.empty(), Optional.empty(), List.of(second)));
        assertThat(row.tone()).isEqualTo("look");
        assertThat(advice(row)).contains("どれを使うか");
    }

    @ParameterizedTest
    @CsvSource({
        "abandoned,,waiting",
        "answered,,waiting",
        "unavailable,,unclear",
        "unavailable,CENTER_UNREACHABLE,trouble",
        "answered,RESULT_UNREADABLE,trouble",
        "refused,CERTIFICATE_REVOKED,trouble"
    })
    void withoutAnAnswerOnlyWhatWentWrongLooksLikeIt(String outcome, Reason why, String tone) {
        assertThat(held(outcome, Optional.ofNullable(why), Optional.empty()).tone())
                .isEqualTo(tone);
    }

    private static String advice(DeskRow row) {
        return Advice.of(List.of(), true, Telephones.NONE)
                .of(row)
                .map(Sentence::japanese)
                .orElse("");
    }

    private static DeskRow row(Eligibility eligibility, Besides besides) {
        return row(eligibility, besides, Optional.empty());
    }

    private static DeskRow row(Eligibility eligibility, Besides besides, Optional<Reason> why) {
        var confirmation = new Confirmation.Decided(
                eligibility,
                eligibility.disclosed().map(VerdictTest::details).orElse(ResultDetails.NONE),
                Optional.empty(),
                besides);
        var result = new QualificationConfirmationResult(
                new ResultHeader(TODAY.atTime(10, 0), RequestHeader.of(new InstitutionCode("1312345679"))),
                TODAY,
                ReferenceClassification.MY_NUMBER_CARD,
                Optional.empty(),
                confirmation);
        return held("answered", why, Optional.of(Octets.of(XmlMessages.write(result.toXml()))));
    }

    private static ResultDetails details(Coverage coverage) {
        return ResultDetails.of(coverage, TODAY, Consents.NONE, TODAY.atTime(10, 0), List.of());
    }

    private static DeskRow held(String outcome, Optional<Reason> why, Optional<Octets> message) {
        return DeskRow.of(new HeldCheckIn(
                new CheckInNumber(1),
                Instant.parse("2026-11-24T01:00:00Z"),
                Optional.of(IdentityMethod.PIN),
                Optional.empty(),
                Optional.of(outcome),
                why,
                message));
    }
}
