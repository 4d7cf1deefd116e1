package shikaku.terminal.checkin;

import shikaku.domain.IdentityMethod;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.terminal.checkin.Patient.Way;

/**
 * 本人確認: by PIN, or by a member of staff who compares card and person. A PIN that is blocked, or that a card never had, leads to the
 * eye; there is no automatic face matching yet and none is offered.
 *
 * <p>Not marked with ①②: with PIN and 目視 those arrows of the figure fall away, no image travels. They come with face verification.
 */
final class Identify {
    /** Stopped before it reached the card, so no try was used and the pad simply stays. */
    private static final PinAnswer NOT_FOUR_DIGITS = new PinAnswer.Failed(Reason.PIN_MALFORMED);

    private final Staff staff;

    Identify(Staff staff) {
        this.staff = staff;
    }

    IdentityMethod holder(CardReader reader, Patient patient, PinState found, CheckInNumber number)
            throws CheckInEnded {
        PinState pin = found;
        while (true) {
            Way way = patient.choose(pin);
            if (way == Way.NEITHER) {
                throw new CheckInEnded(unidentified(pin));
            }
            if (way == Way.STAFF || !(pin instanceof PinState.Usable usable)) {
                return compareByEye(patient, number);
            }
            switch (typeUntilDecided(reader, patient, usable.triesLeft())) {
                case PinAnswer.Accepted _ -> {
                    return IdentityMethod.PIN;
                }
                case PinAnswer.CallStaff _ -> {
                    return compareByEye(patient, number);
                }
                case PinAnswer.Blocked _, PinAnswer.Wrong _ -> pin = new PinState.Blocked();
                case PinAnswer.Failed(Reason reason) -> throw new CheckInEnded(reason);
            }
        }
    }

    /** The pad stays until the card accepts, is blocked, or staff are called; a wrong PIN shows the tries left. */
    private static PinAnswer typeUntilDecided(CardReader reader, Patient patient, int triesLeft) throws CheckInEnded {
        int tries = triesLeft;
        while (true) {
            PinAnswer answer = patient.typePin(reader.acceptPin(), tries);
            if (answer instanceof PinAnswer.Wrong wrong) {
                tries = wrong.triesLeft();
            } else if (!answer.equals(NOT_FOUR_DIGITS)) {
                return answer;
            }
        }
    }

    private IdentityMethod compareByEye(Patient patient, CheckInNumber number) throws CheckInEnded {
        try {
            if (patient.awaitComparison(staff.compare(number))) {
                return IdentityMethod.STAFF_VISUAL;
            }
        } finally {
            staff.noLongerWaiting(number);
        }
        throw new CheckInEnded(Reason.NOT_THE_HOLDER);
    }

    private static Reason unidentified(PinState pin) {
        return switch (pin) {
            case PinState.Usable _ -> Reason.ABANDONED;
            case PinState.Blocked _ -> Reason.PIN_BLOCKED;
            case PinState.Disabled _ -> Reason.PIN_DISABLED;
        };
    }
}
