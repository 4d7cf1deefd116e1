package shikaku.terminal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.Limits;
import shikaku.edge.refusal.Gatherings;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Deeds;

class RefusalsTest {
    private static final InstitutionCode INSTITUTION = new InstitutionCode(CheckDigit.append("131234567"));
    private static final SiteClient ACCOUNTING = new SiteClient(INSTITUTION.digits(), SiteRole.ACCOUNTING);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00+09:00"), BusinessClock.JAPAN);
    private final Deeds deeds = new Deeds();
    private final Gatherings gatherings = new Gatherings(clock);
    private final Refusals refusals = new Refusals(INSTITUTION, new BusinessClock(clock), deeds, gatherings);

    @Test
    @Proves(clauses = Clause.C17)
    void whoIsRefusedAgainAndAgainIsAnsweredEachTimeAndOnRecordWithTheCount() throws SQLException {
        for (int time = 0; time < 1_000; time++) {
            assertThat(refusals.refused(ACCOUNTING, Reason.CLIENT_WITHDRAWN)
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
        }
        assertThat(deeds.written).hasSize(Limits.REFUSALS_ALONE);

        gatherings.stop();
        assertThat(deeds.written).hasSize(Limits.REFUSALS_ALONE + 1);
        assertThat(deeds.written.getLast())
                .returns("accounting", Deed::who)
                .returns("refused, " + (1_000 - Limits.REFUSALS_ALONE) + " times", Deed::word);
    }

    @Test
    void whatTheDoorSaysIsInBothLanguages() throws SQLException {
        var said =
                new String(refusals.refused(ACCOUNTING, Reason.CLIENT_WITHDRAWN).getBody(), StandardCharsets.UTF_8);
        assertThat(said)
                .contains("<ErrorCode>" + Reason.CLIENT_WITHDRAWN.code() + "</ErrorCode>")
                .contains(Reason.CLIENT_WITHDRAWN.reception().japanese())
                .contains(Reason.CLIENT_WITHDRAWN.reception().english());
    }

    @Test
    void aFullStoreOfRegistrationsIsToldAsSuchSoThatAccountingComesAgain() throws SQLException {
        assertThat(refusals.refused(ACCOUNTING, Reason.REGISTRATIONS_FULL)
                        .getStatusCode()
                        .value())
                .isEqualTo(503);
        assertThat(deeds.written).extracting(Deed::reason).containsExactly(Optional.of(Reason.REGISTRATIONS_FULL));
    }

    @ParameterizedTest
    @CsvSource({
        "BULK_JOBS_TOO_MANY, 429",
        "TOO_MANY_REQUESTS, 429",
        "CENTER_BUSY, 503",
        "CENTER_UNREACHABLE, 503",
        "TIMEOUT, 503",
    })
    void whatPassesIsToldWithHowLongToWait(Reason reason, int status) throws SQLException {
        var answer = refusals.refused(ACCOUNTING, reason);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("10");
    }

    @Test
    void whatStandsIsNotToBeSentAgain() throws SQLException {
        assertThat(refusals.refused(ACCOUNTING, Reason.BULK_JOB_UNKNOWN)
                        .getHeaders()
                        .getFirst("Retry-After"))
                .isNull();
    }

    @Test
    void aRefusalThatCannotBeRecordedIsTheStoresTrouble() {
        deeds.broken = true;

        assertThatThrownBy(() -> refusals.refused(ACCOUNTING, Reason.CLIENT_WITHDRAWN))
                .isInstanceOf(SQLException.class);
    }
}
