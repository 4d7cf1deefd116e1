package shikaku.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.card.slot.InsertedCard;
import shikaku.message.Reason;
import shikaku.message.reader.FrontCheck;
import shikaku.message.reader.FrontItems;

/** The photo behind 照合番号B. */
class CardPhotoTest {
    private static final PhotoResult GENUINE =
            new PhotoResult.Photo(FullCard.PHOTO, FrontItems.of("20180401", "2"), FrontCheck.SIGNED);

    @TempDir
    private Path folder;

    private InsertedCard inserted;
    private CardChannel channel;
    private final CardPhoto photo = new CardPhoto(FullCard.once().trust(), new SecureRandom());

    @BeforeEach
    void insert() throws IOException, CardException {
        inserted = InsertedCard.insert(folder, FullCard.once().image());
        channel = inserted.connect().getBasicChannel();
    }

    @AfterEach
    void takeOut() throws IOException {
        inserted.close();
    }

    @Test
    void the_number_on_the_front_opens_the_photo() throws CardFailure {
        assertThat(photo.read(channel, ascii(FullCard.NUMBER_B))).isEqualTo(GENUINE);
    }

    @Test
    void another_number_costs_one_of_ten_tries_and_the_last_one_is_left_to_the_holder() throws CardFailure {
        for (int left = 9; left > 0; left--) {
            assertThat(photo.read(channel, ascii("00000000000000"))).isEqualTo(new PhotoResult.WrongNumber(left));
        }
        assertThat(photo.read(channel, ascii("00000000000000"))).isEqualTo(new PhotoResult.Blocked());
        assertThat(photo.read(channel, ascii(FullCard.NUMBER_B))).isEqualTo(new PhotoResult.Blocked());
        assertThat(numberTriesLeft()).as("not used by a machine").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "1804012031123", "180401203112345", "1804012031123a"})
    void what_is_no_such_number_never_reaches_the_card(String typed) throws CardFailure {
        assertThatThrownBy(() -> photo.read(channel, ascii(typed)))
                .isInstanceOfSatisfying(
                        CardFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.FRONT_NUMBER_MALFORMED));
        assertThat(photo.read(channel, ascii("00000000000000"))).isEqualTo(new PhotoResult.WrongNumber(9));
    }

    @Test
    void what_pin_opened_is_shut_again_after_the_photo() throws CardFailure {
        MyNumberCard card = MyNumberCard.select(channel);
        card.verifyPin(ascii(Minted.PIN));
        photo.read(channel, ascii(FullCard.NUMBER_B));
        MyNumberCard again = MyNumberCard.select(channel);
        assertThatThrownBy(() -> again.prove(new byte[32], new shikaku.message.SessionIdentifier("s".repeat(24))))
                .isInstanceOfSatisfying(
                        CardFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.READER_OUT_OF_ORDER));
    }

    /** Asked as the retry query does, which costs none. */
    private int numberTriesLeft() {
        try {
            channel.transmit(new CommandAPDU(0, 0xA4, 0x02, 0x0C, new byte[] {0, CardFaceApplication.NUMBER_B}));
            return channel.transmit(new CommandAPDU(0, 0x20, 0, 0x80)).getSW() & 0xF;
        } catch (CardException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
