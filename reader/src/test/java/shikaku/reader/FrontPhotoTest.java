package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.card.CardFailure;
import shikaku.card.CardPhoto;
import shikaku.card.FrontTrust;
import shikaku.card.MyNumberCard;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.reader.ReaderAnswer;

class FrontPhotoTest {
    private final byte[] number = Town.NUMBER_B.getBytes(StandardCharsets.US_ASCII);

    @Test
    @Proves(clauses = Clause.C17)
    void theNumberIsWipedWhenTheCardRefusesIt() throws CardFailure {
        ScriptedChannel channel = new ScriptedChannel("63CA", "63C9");

        assertThat(photo(channel).enter(number)).isEqualTo(new ReaderAnswer.NumberWrong(9));
        assertThat(number).containsOnly(0);
        assertThat(channel.pinsShown()).as("once, and never again by itself").isEqualTo(1);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void theNumberIsWipedWhenTheAnswerIsLostAndItIsNotRepeated() throws CardFailure {
        ScriptedChannel channel = new ScriptedChannel("63CA", "6F00");
        FrontPhoto photo = photo(channel);

        assertThatThrownBy(() -> photo.enter(number)).isInstanceOf(CardFailure.class);
        assertThat(number).containsOnly(0);
        assertThat(channel.pinsShown()).isEqualTo(1);
    }

    @Test
    void theLastTryIsTheHoldersOwn() throws CardFailure {
        ScriptedChannel channel = new ScriptedChannel("63C1");

        assertThat(photo(channel).enter(number)).isEqualTo(new ReaderAnswer.NumberBlocked());
        assertThat(channel.pinsShown()).isZero();
    }

    @Test
    void aCounterThatCannotBeIsNoWrongNumber() throws CardFailure {
        FrontPhoto photo = photo(new ScriptedChannel("63CA", "63CA"));

        assertThatThrownBy(() -> photo.enter(number)).isInstanceOf(CardFailure.class);
    }

    private static FrontPhoto photo(ScriptedChannel channel) throws CardFailure {
        CardPhoto reading = new CardPhoto(new FrontTrust.Issuers(List.of()), new SecureRandom());
        return new FrontPhoto(channel, MyNumberCard.select(channel), reading);
    }
}
