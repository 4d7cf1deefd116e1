package shikaku.terminal.door;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.terminal.center.InquiryLine;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** 証の流れ by a receipt computer: OQS-IF-001 goes on to the center, OQS-IF-002 comes back, and who was asked about what is on record. */
@Realizes(clauses = {Clause.C3, Clause.C21})
public final class Inquiry {
    private final InquiryLine center;
    private final InstitutionCode institution;
    private final UnaryOperator<XmlMessage> allowedItems;
    private final Ledger ledger;

    public Inquiry(
            InquiryLine center, InstitutionCode institution, UnaryOperator<XmlMessage> allowedItems, Ledger ledger) {
        this.center = center;
        this.institution = institution;
        this.allowedItems = allowedItems;
        this.ledger = ledger;
    }

    /**
     * Asks.
     *
     * @param way by which the question came, for the record
     * @throws CheckInEnded when the question is none, is another institution's, or was not answered
     * @throws SQLException when the record could not be written; then nothing is disclosed
     */
    public InquiryLine.Told inquire(XmlMessage document, String way) throws CheckInEnded, SQLException {
        InquiryLine.Told told = center.inquire(read(document));
        ledger.write(new Deed(
                Act.INQUIRY_BY_INSURED_CARD,
                Deed.ACCOUNTING,
                Optional.empty(),
                Deed.How.UNKNOWN,
                Optional.empty(),
                Outcome.DONE,
                way,
                Optional.empty(),
                List.of("receipt " + told.receipt().text())));
        return told;
    }

    private QualificationConfirmationRequest read(XmlMessage document) throws CheckInEnded {
        try {
            var asked = QualificationConfirmationRequest.from(allowedItems.apply(document));
            if (!asked.header().institution().equals(institution)) {
                throw new CheckInEnded(Reason.WRONG_INSTITUTION);
            }
            return asked;
        } catch (MalformedMessage malformed) {
            throw new CheckInEnded(malformed);
        }
    }
}
