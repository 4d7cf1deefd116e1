package shikaku.terminal.kiosk;

import java.util.Optional;
import shikaku.message.reader.PinState;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;

/** What the kiosk shows: one question, or one word. */
public sealed interface Screen {
    /** カードを置いてください. */
    record PlaceCard() implements Screen {}

    /** どの方法で確認しますか. */
    record Choose(PinState pin) implements Screen {}

    /**
     * 暗証番号: where the page hands it in, and how many tries are left.
     *
     * @param token opens the reader's door once
     * @param wrong whether the card has just refused a PIN
     */
    record PinPad(int port, String token, int triesLeft, boolean wrong) implements Screen {
        @Override
        public String toString() {
            return "PinPad[" + triesLeft + "]";
        }
    }

    /** 係の人が来ます: with the number under which the desk asks to compare, so that staff find the right person. */
    record WaitForStaff(Optional<CheckInNumber> number) implements Screen {}

    /** どなたが答えますか. */
    record Who() implements Screen {}

    /** 提供してよい情報. */
    record ConsentQuestions() implements Screen {}

    /** 確認しています. */
    record Working() implements Screen {}

    /** カードをお取りください. */
    record TakeCard(CheckInOutcome outcome) implements Screen {}

    /** 準備中. */
    record OutOfService() implements Screen {}
}
