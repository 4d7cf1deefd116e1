package shikaku.terminal.checkin;

import static shikaku.message.Reason.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import shikaku.domain.Eligibility;
import shikaku.message.Reason;

/** 受付の結果: how a check-in ended. Every one that is not a plain answer carries the {@link Reason} that the desk reads. */
public sealed interface CheckInOutcome {
    /** What the desk must know beside the word; empty where nothing is to be done. */
    Optional<Reason> reason();

    /**
     * Whether the desk has something to do with this patient: anything but a coverage that is simply valid, with nothing to tell beside
     * it. Who gave up is left in peace.
     */
    default boolean deskActs() {
        return switch (this) {
            case Answered(Eligibility.Valid _, var note) -> note.isPresent();
            case Abandoned _ -> false;
            case Answered _, NotIdentified _, Refused _, Unavailable _ -> true;
        };
    }

    /**
     * 回答あり: the center answered and its answer is held for desk and accounting.
     *
     * @param eligibility the center's verdict
     * @param reason the sentence that belongs to it: an ended coverage, a certificate that is about to need renewal
     */
    record Answered(Eligibility eligibility, Optional<Reason> reason) implements CheckInOutcome {}

    /** 本人確認できず: neither PIN nor eye established who it is; the center was never asked. */
    record NotIdentified(Reason why) implements CheckInOutcome {
        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }

    /** 受け付けられず: card or center said no, and saying the same again will not help. */
    record Refused(Reason why) implements CheckInOutcome {
        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }

    /** 利用できず: a machine or a line was not there; a fresh check-in may succeed. */
    record Unavailable(Reason why) implements CheckInOutcome {
        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }

    /** 取りやめ: the patient walked away, took the card or gave up. */
    record Abandoned(Reason why) implements CheckInOutcome {
        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }

    /** Whether what was asked may be answered when it is asked again: the center, or the way to it, was not there. */
    static boolean mayBeAskedAgain(Reason why) {
        return Kinds.NOT_THERE.contains(why) && !Kinds.OF_THIS_MACHINE.contains(why);
    }

    /** The outcome of a check-in that ended early: what was not there, who left, who was not identified; the rest is a refusal. */
    static CheckInOutcome because(Reason why) {
        if (Kinds.LEFT.contains(why)) {
            return new Abandoned(why);
        }
        if (Kinds.NOT_THERE.contains(why)) {
            return new Unavailable(why);
        }
        return Kinds.NOBODY.contains(why) ? new NotIdentified(why) : new Refused(why);
    }

    /** Which reasons make which outcome. */
    final class Kinds {
        private static final Set<Reason> LEFT = EnumSet.of(ABANDONED, WAITED_TOO_LONG, CARD_REMOVED);

        private static final Set<Reason> NOBODY = EnumSet.of(PIN_WRONG, PIN_BLOCKED, PIN_DISABLED, NOT_THE_HOLDER);

        private static final Set<Reason> NOT_THERE = EnumSet.of(
                CENTER_UNREACHABLE,
                CENTER_BUSY,
                EVIDENCE_UNAVAILABLE,
                RECEIPT_MISSING,
                INTERNAL_FAULT,
                TIMEOUT,
                TOO_MANY_REQUESTS,
                CLIENT_STATE_UNKNOWN,
                REVOCATION_UNAVAILABLE,
                // Whatever is wrong with JPKI's answer, the card may be good: it is not refused, it could not be
                // checked.
                OCSP_UNREACHABLE,
                OCSP_REFUSED,
                OCSP_ANSWER_MALFORMED,
                OCSP_ANSWER_OF_ANOTHER_CERTIFICATE,
                OCSP_SIGNATURE_WRONG,
                OCSP_SIGNER_NOT_AUTHORIZED,
                OCSP_ANSWER_STALE,
                OCSP_NONCE_WRONG,
                READER_LOST,
                READER_BUSY,
                READER_OUT_OF_ORDER,
                READER_NOT_PROTECTED,
                RESULT_NOT_KEPT);

        private static final Set<Reason> OF_THIS_MACHINE =
                EnumSet.of(READER_LOST, READER_BUSY, READER_OUT_OF_ORDER, READER_NOT_PROTECTED, RESULT_NOT_KEPT);

        private Kinds() {}
    }
}
