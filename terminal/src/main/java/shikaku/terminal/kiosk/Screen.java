package shikaku.terminal.kiosk;

import java.util.Optional;
import shikaku.terminal.checkin.CardReader;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Offer;

/** What the kiosk shows: one question, or one word. */
public sealed interface Screen {
    /**
     * カードを置いてください.
     *
     * @param before for a short while, how the check-in ended whose card was just taken
     */
    record PlaceCard(Optional<CheckInOutcome> before) implements Screen {
        PlaceCard() {
            this(Optional.empty());
        }
    }

    /** Where other ways of identification can be chosen, too. */
    sealed interface Ways extends Screen permits Choose, PinPad, FrontNumber, Camera, WaitForStaff {
        Offer offer();
    }

    /** どの方法で確認しますか. */
    record Choose(Offer offer) implements Ways {}

    /**
     * Where the page hands something in.
     *
     * @param port on the loopback
     * @param token opens the reader's door once
     */
    record Door(int port, String token) {
        static Door of(CardReader.Entry<?> entry) {
            return new Door(entry.port(), entry.token());
        }

        @Override
        public String toString() {
            return "Door[" + port + "]";
        }
    }

    /** Something that the page hands in there. */
    sealed interface AtDoor extends Screen permits PinPad, FrontNumber, Camera {
        Door door();
    }

    /**
     * 暗証番号, with the tries that are left.
     *
     * @param wrong whether the card has just refused a PIN
     */
    record PinPad(Door door, int triesLeft, boolean wrong, Offer offer) implements AtDoor, Ways {}

    /**
     * 照合番号B, from the card's front.
     *
     * @param triesLeft where the card has just refused one
     */
    record FrontNumber(Door door, Optional<Integer> triesLeft, Offer offer) implements AtDoor, Ways {}

    /** カメラ: the person sees themselves, and what would help. */
    record Camera(Door door, Offer offer) implements AtDoor, Ways {}

    /** 係の人が来ます: with the number under which the desk asks to compare, so that staff find the right person. */
    record WaitForStaff(Optional<CheckInNumber> number, Offer offer) implements Ways {}

    /** どなたが答えますか. */
    record Who() implements Screen {}

    /**
     * 提供してよい情報, one kind after the other.
     *
     * @param limit what was said of 限度額; empty while that is asked, then the other one is
     */
    record ConsentQuestions(Optional<Boolean> limit) implements Screen {
        ConsentQuestions() {
            this(Optional.empty());
        }
    }

    /** 確認しています. */
    record Working() implements Screen {}

    /**
     * カードをお取りください.
     *
     * @param forgotten whether it still lies there long after
     */
    record TakeCard(CheckInOutcome outcome, boolean forgotten) implements Screen {}

    /** 準備中. */
    record OutOfService() implements Screen {}
}
