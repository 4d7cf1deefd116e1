package shikaku.terminal.center;

import shikaku.evidence.Receipt;
import shikaku.message.XmlMessage;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.terminal.checkin.CheckInEnded;

/** The line to the center for a question that a receipt computer has written itself. */
@FunctionalInterface
public interface InquiryLine {
    /**
     * Asks as it was asked and answers as it was answered, but for the items that may not cross.
     *
     * @throws CheckInEnded when there was no answer, or the answer was an error
     */
    Told inquire(QualificationConfirmationRequest request) throws CheckInEnded;

    /**
     * What the center said.
     *
     * @param message OQS-IF-002
     * @param receipt 受領証, which never stands in a file
     */
    record Told(XmlMessage message, Receipt receipt) {}
}
