package shikaku.terminal.door;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.terminal.center.RegistrationLine;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/**
 * ⑨⑩ 照会番号の登録: what accounting hands in goes straight on to the center, and the center's word comes back. Nothing is queued here: when
 * the center is not there accounting hears so and asks again later, and registering twice does no harm.
 */
public final class Registration {
    private final RegistrationLine center;
    private final InstitutionCode institution;
    private final UnaryOperator<XmlMessage> allowedItems;
    private final Ledger ledger;
    private final Figure figure;

    public Registration(
            RegistrationLine center,
            InstitutionCode institution,
            UnaryOperator<XmlMessage> allowedItems,
            Ledger ledger,
            Figure figure) {
        this.center = center;
        this.institution = institution;
        this.allowedItems = allowedItems;
        this.ledger = ledger;
        this.figure = figure;
    }

    /** Reads OQS-IF-003, has it registered, and returns the center's OQS-IF-004. */
    @Realizes(
            arrows = {Arrow.A9, Arrow.A10},
            clauses = Clause.C9)
    public ReferenceNumberRegistrationResult register(byte[] document) throws CheckInEnded, SQLException {
        try {
            return register(XmlMessages.read(document));
        } catch (MalformedMessage malformed) {
            throw new CheckInEnded(malformed.reason());
        }
    }

    /** The same with a message that was read already. */
    public ReferenceNumberRegistrationResult register(XmlMessage document) throws CheckInEnded, SQLException {
        ReferenceNumberRegistration asked = read(document);
        figure.lit(Arrow.A9);
        ReferenceNumberRegistrationResult said = center.register(asked);
        figure.lit(Arrow.A10);
        ledger.write(Deed.done(Act.REFERENCE_NUMBER_REGISTERED, Deed.ACCOUNTING, Optional.empty(), "answered"));
        return said;
    }

    private ReferenceNumberRegistration read(XmlMessage document) throws CheckInEnded {
        try {
            var asked = ReferenceNumberRegistration.from(allowedItems.apply(document));
            if (!asked.header().institution().equals(institution)) {
                throw new CheckInEnded(Reason.WRONG_INSTITUTION);
            }
            return asked;
        } catch (MalformedMessage malformed) {
            throw new CheckInEnded(malformed.reason());
        }
    }
}
