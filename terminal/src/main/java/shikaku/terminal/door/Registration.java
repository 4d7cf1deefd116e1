package shikaku.terminal.door;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.ResultHeader;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.later.RegistrationsOwed;
import shikaku.terminal.store.StoredRegistrations.Standing;

/**
 * ⑨⑩ 照会番号の登録: what accounting hands in is on disk before it goes on to the center, and the center's word comes back. Where the center is
 * out of reach it ends normally all the same, with {@link Reason#REGISTRATION_QUEUED} beside it: the terminal registers it later, once,
 * and whoever hands the same in again hears what has become of it (docs/decisions/0002-line-down.md).
 */
public final class Registration {
    private final RegistrationsOwed owed;
    private final InstitutionCode institution;
    private final UnaryOperator<XmlMessage> allowedItems;
    private final BusinessClock clock;
    private final Figure figure;

    public Registration(
            RegistrationsOwed owed,
            InstitutionCode institution,
            UnaryOperator<XmlMessage> allowedItems,
            BusinessClock clock,
            Figure figure) {
        this.owed = owed;
        this.institution = institution;
        this.allowedItems = allowedItems;
        this.clock = clock;
        this.figure = figure;
    }

    /** Reads OQS-IF-003, has it registered, and returns OQS-IF-004. */
    @Realizes(
            arrows = {Arrow.A9, Arrow.A10},
            clauses = Clause.C9)
    public ReferenceNumberRegistrationResult register(byte[] document) throws CheckInEnded, SQLException {
        try {
            return register(XmlMessages.read(document));
        } catch (MalformedMessage malformed) {
            throw new CheckInEnded(malformed);
        }
    }

    /** The same with a message that was read already. */
    public ReferenceNumberRegistrationResult register(XmlMessage document) throws CheckInEnded, SQLException {
        ReferenceNumberRegistration asked = read(document);
        figure.lit(Arrow.A9);
        return switch (owed.handIn(asked)) {
            case Standing.Answered(var said) -> result(asked, said.header().processExecutionTime(), said.processing());
            case Standing.Waiting _ -> result(asked, now(), queued());
            case Standing.Refused(Reason reason) -> throw new CheckInEnded(reason);
        };
    }

    private static Processing queued() {
        return new Processing.Normal(Optional.of(Remark.of(Reason.REGISTRATION_QUEUED)));
    }

    /** The header is the echo of this request's, whoever handed the same in before. */
    private static ReferenceNumberRegistrationResult result(
            ReferenceNumberRegistration asked, LocalDateTime when, Processing processing) {
        return new ReferenceNumberRegistrationResult(new ResultHeader(when, asked.header()), asked.info(), processing);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), BusinessClock.JAPAN);
    }

    private ReferenceNumberRegistration read(XmlMessage document) throws CheckInEnded {
        try {
            var asked = ReferenceNumberRegistration.from(allowedItems.apply(document));
            if (!asked.header().institution().equals(institution)) {
                throw new CheckInEnded(Reason.WRONG_INSTITUTION);
            }
            return asked;
        } catch (MalformedMessage malformed) {
            throw new CheckInEnded(malformed);
        }
    }
}
