package shikaku.accounting.door;

import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.bulk.RequestKey;

/** 資格確認端末の扉, as far as accounting asks of itself, with nobody at the counter: one person, or many at once. */
public interface InquiryDoor {
    /**
     * OQS-IF-001, answered with OQS-IF-002.
     *
     * @throws InterruptedException when the program ends meanwhile
     */
    @Realizes(clauses = Clause.C6)
    Asked inquire(byte[] request) throws InterruptedException;

    /**
     * OQS-IF-005, answered with OQS-IF-006.
     *
     * @param name of this request: sent again under it, it is the same job
     * @throws InterruptedException when the program ends meanwhile
     */
    Asked sendBulk(byte[] request, RequestKey name) throws InterruptedException;

    /**
     * OQS-IF-007, answered with OQS-IF-008.
     *
     * @throws InterruptedException when the program ends meanwhile
     */
    Asked fetchBulk(byte[] request) throws InterruptedException;

    /**
     * As OQS-IF-008, for the desk alone: of whom nobody can be asked.
     *
     * @throws InterruptedException when the program ends meanwhile
     */
    Asked leftOut(byte[] document) throws InterruptedException;

    /** What came back. */
    sealed interface Asked {
        record Answered(byte[] document) implements Asked {
            @Override
            public String toString() {
                return "Answered[…]";
            }
        }

        /** Refused for this reason; asking the same again will not help. */
        record Refused(Reason reason) implements Asked {}

        /** Nobody knows; to be asked again later. */
        record Unknown(Reason reason) implements Asked {}
    }
}
