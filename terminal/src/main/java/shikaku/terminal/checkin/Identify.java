package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.domain.IdentityMethod;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.terminal.checkin.Patient.Way;

/**
 * 本人確認: by face, by PIN, or by a member of staff who compares card and person. Each is one touch away from the others, and none is ever insisted on; what
 * comes to nothing leads back to the choice. With PIN and 目視 the arrows ①② of the figure fall away, no image travels.
 */
final class Identify {
    private final Staff staff;
    private final FaceCards cards;
    private final Results results;
    private final Figure figure;

    Identify(Staff staff, FaceCards cards, Results results, Figure figure) {
        this.staff = staff;
        this.cards = cards;
        this.results = results;
        this.figure = figure;
    }

    /** What came of one way. */
    sealed interface Step {
        record Identified(IdentityMethod method) implements Step {}

        record Other(Way way) implements Step {}

        /**
         * Back to the choice.
         *
         * @param why where the face came to nothing
         */
        record Undecided(Optional<Setback> why) implements Step {}
    }

    IdentityMethod holder(CardReader reader, Patient patient, CheckInNumber number) throws CheckInEnded {
        ByFace face = new ByFace(reader, patient, new CardAtHand(reader, number, cards), figure);
        ByPin pin = new ByPin(reader, patient, number, results);
        Step step = new Step.Undecided(Optional.empty());
        while (!(step instanceof Step.Identified identified)) {
            Way way = step instanceof Step.Other(Way other) ? other : patient.choose(face.offer());
            step = switch (way) {
                case FACE -> face.identify();
                case PIN -> pin.isPossible() ? pin.identify() : byEye(patient, number);
                case STAFF -> byEye(patient, number);
                case NEITHER -> throw new CheckInEnded(unidentified(reader.pin()));
            };
        }
        return identified.method();
    }

    private Step byEye(Patient patient, CheckInNumber number) throws CheckInEnded {
        try {
            return switch (patient.awaitComparison(staff.compare(number))) {
                case Turn.Prefers<Boolean>(Way other) -> new Step.Other(other);
                case Turn.Came<Boolean>(Boolean same) when same -> new Step.Identified(IdentityMethod.STAFF_VISUAL);
                case Turn.Came<Boolean> _ -> throw new CheckInEnded(Reason.NOT_THE_HOLDER);
            };
        } finally {
            staff.noLongerWaiting(number);
        }
    }

    private static Reason unidentified(PinState pin) {
        return switch (pin) {
            case PinState.Usable _ -> Reason.ABANDONED;
            case PinState.Blocked _ -> Reason.PIN_BLOCKED;
            case PinState.Disabled _ -> Reason.PIN_DISABLED;
        };
    }
}
