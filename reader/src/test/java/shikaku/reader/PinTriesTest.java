package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import shikaku.card.CardFailure;
import shikaku.card.MyNumberCard;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;

class PinTriesTest {
    @Test
    void aPinGoesToTheCardWhenItHasAsManyTriesAsTold() throws CardFailure {
        ScriptedChannel channel = new ScriptedChannel("63C3", "63C3", "63C2", "63C2", "9000");
        PinTries tries = PinTries.of(MyNumberCard.select(channel));

        assertThat(tries.told()).isEqualTo(new PinState.Usable(3));
        assertThat(tries.enter(pin())).isEqualTo(new ReaderAnswer.PinWrong(2));
        assertThat(tries.enter(pin())).isEqualTo(new ReaderAnswer.PinAccepted());
        assertThat(channel.pinsShown()).isEqualTo(2);
    }

    @Test
    void aTryLostToAFaultIsToldBeforeTheLastOneIsUsed() throws CardFailure {
        ScriptedChannel channel = new ScriptedChannel("63C2", "63C1", "63C1", "9000");
        PinTries tries = PinTries.of(MyNumberCard.select(channel));

        assertThat(tries.enter(pin())).isEqualTo(new ReaderAnswer.PinWrong(1));
        assertThat(channel.pinsShown()).as("not shown to the card").isZero();
        assertThat(tries.enter(pin())).isEqualTo(new ReaderAnswer.PinAccepted());
    }

    @Test
    void aCardThatBlockedMeanwhileIsNotTried() throws CardFailure {
        ScriptedChannel channel = new ScriptedChannel("63C1", "63C0", "63C0");
        PinTries tries = PinTries.of(MyNumberCard.select(channel));

        assertThat(tries.enter(pin())).isEqualTo(new ReaderAnswer.PinBlocked());
        assertThat(tries.enter(pin())).isEqualTo(new ReaderAnswer.PinBlocked());
        assertThat(channel.pinsShown()).isZero();
    }

    @Test
    void aFaultyAnswerIsNotRepeatedByItself() throws CardFailure {
        ScriptedChannel channel = new ScriptedChannel("63C3", "63C3", "6F00", "63C3");
        PinTries tries = PinTries.of(MyNumberCard.select(channel));

        assertThatThrownBy(() -> tries.enter(pin())).isInstanceOf(CardFailure.class);
        assertThat(channel.pinsShown()).isEqualTo(1);
    }

    @Test
    void whenTheAnswerToAPinIsLostTheCardsCounterIsAskedAndNothingElse() throws CardFailure {
        ScriptedChannel channel = new ScriptedChannel("63C3", "63C3", "6F00", "63C2");
        PinTries tries = PinTries.of(MyNumberCard.select(channel));

        assertThat(tries.enter(pin())).as("the card has judged it wrong").isEqualTo(new ReaderAnswer.PinWrong(2));
        assertThat(channel.pinsShown()).isEqualTo(1);
    }

    @Test
    void whenTheLastTryGoesWithALostAnswerThePersonIsToldThatThePinIsBlocked() throws CardFailure {
        ScriptedChannel channel = new ScriptedChannel("63C1", "63C1", "6F00", "63C0");
        PinTries tries = PinTries.of(MyNumberCard.select(channel));

        assertThat(tries.enter(pin())).isEqualTo(new ReaderAnswer.PinBlocked());
        assertThat(channel.pinsShown()).isEqualTo(1);
    }

    @Test
    void thePinIsWipedWhateverHappens() throws CardFailure {
        PinTries tries = PinTries.of(MyNumberCard.select(new ScriptedChannel("63C3", "63C3", "6F00", "6F00")));
        byte[] pin = pin();
        assertThatThrownBy(() -> tries.enter(pin)).isInstanceOf(CardFailure.class);
        assertThat(pin).containsOnly(0);
    }

    private static byte[] pin() {
        return "1234".getBytes(StandardCharsets.US_ASCII);
    }
}
