package shikaku.terminal.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shikaku.domain.CheckDigit;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.Sex;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultHeader;
import shikaku.message.session.FourItems;
import shikaku.terminal.center.CenterWire.Heard;
import shikaku.terminal.checkin.CheckInEnded;

/** Only what repeats the question is its answer. */
class CenterMessagesTest {
    private static final InstitutionCode CLINIC = new InstitutionCode(CheckDigit.append("281000001"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final InsuredCardQuery QUERY = query("567");
    private static final Receipt RECEIPT = new Receipt(6, 7, Hash.of(new byte[Hash.LENGTH]));

    private QualificationConfirmationResult said = by(TODAY, QUERY, Optional.of("mine"));
    private final CenterMessages center = new CenterMessages(
            (_, _) -> new Heard(said.toXml(), Optional.of(RECEIPT)),
            CLINIC,
            new BusinessClock(Clock.fixed(Instant.parse("2026-11-24T10:00:00+09:00"), BusinessClock.JAPAN)),
            UnaryOperator.identity());

    @Test
    void whatRepeatsTheQuestionIsTaken() throws Exception {
        assertThat(center.inquire(asked()).receipt()).isEqualTo(RECEIPT);
        said = by(TODAY, QUERY, Optional.empty());
        assertThat(center.inquire(asked()).receipt()).isEqualTo(RECEIPT);
        assertThat(center.inquireLater(QUERY, Consents.NONE, TODAY).eligibility())
                .isEqualTo(new Eligibility.NotFound());
    }

    @Test
    void anAnswerUnderOtherNumbersOfAnotherDayOrToAnotherMessageIsNone() {
        for (var other : List.of(
                by(TODAY, query("568"), Optional.of("mine")),
                by(TODAY.minusDays(1), QUERY, Optional.of("mine")),
                by(TODAY, QUERY, Optional.of("somebody's")),
                result(ReferenceClassification.INSURED_CARD, Optional.empty()),
                result(ReferenceClassification.MY_NUMBER_CARD, Optional.of(QUERY)))) {
            said = other;
            refused(() -> center.inquire(asked()));
        }
        said = by(TODAY, query("568"), Optional.empty());
        refused(() -> center.inquireByDocument(QUERY, Consents.NONE));
    }

    @Test
    void whatIsSearchedForInAnEmergencyIsAnsweredForItsDay() throws Exception {
        var items = new FourItems("神戸　花子", Sex.FEMALE, LocalDate.of(2015, 4, 1), "神戸市");
        said = result(ReferenceClassification.INSURED_CARD, Optional.empty());
        assertThat(center.search(items, TODAY).receipt()).isEqualTo(RECEIPT);
        refused(() -> center.search(items, TODAY.minusDays(1)));
        said = result(ReferenceClassification.MY_NUMBER_CARD, Optional.empty());
        refused(() -> center.search(items, TODAY));
    }

    private static void refused(ThrowingCallable asking) {
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(asking)
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.UNEXPECTED_MESSAGE));
    }

    private static QualificationConfirmationRequest asked() {
        return new QualificationConfirmationRequest(
                new RequestHeader(CLINIC, Optional.of("mine")), TODAY, search(QUERY));
    }

    private static QualificationConfirmationResult by(LocalDate asOf, InsuredCardQuery query, Optional<String> file) {
        return result(file, asOf, ReferenceClassification.INSURED_CARD, Optional.of(query));
    }

    private static QualificationConfirmationResult result(
            ReferenceClassification by, Optional<InsuredCardQuery> query) {
        return result(Optional.empty(), TODAY, by, query);
    }

    private static QualificationConfirmationResult result(
            Optional<String> file, LocalDate asOf, ReferenceClassification by, Optional<InsuredCardQuery> query) {
        return new QualificationConfirmationResult(
                new ResultHeader(LocalDateTime.of(2026, 11, 24, 10, 0), new RequestHeader(CLINIC, file)),
                asOf,
                by,
                query.map(CenterMessagesTest::search),
                Confirmation.Decided.of(new Eligibility.NotFound()));
    }

    private static QualificationConfirmSearchInfo search(InsuredCardQuery query) {
        return new QualificationConfirmSearchInfo(query, false, Optional.empty());
    }

    private static InsuredCardQuery query(String number) {
        return new InsuredCardQuery(
                new InsuredCardKey(
                        new InsurerNumber("138057"), Optional.empty(), new InsuredNumber(number), Optional.empty()),
                LocalDate.of(2015, 4, 1));
    }
}
