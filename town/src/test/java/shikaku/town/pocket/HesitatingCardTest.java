package shikaku.town.pocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import shikaku.card.slot.CardInSlot;
import shikaku.message.Octets;

/** A card that hesitates before it signs, and before nothing else. */
class HesitatingCardTest {
    private static final byte[] VERIFY = {0, 0x20, 0, (byte) 0x80};
    private static final byte[] SIGN = {(byte) 0x80, 0x2A, 0, (byte) 0x80};

    private final List<Byte> answered = new ArrayList<>();
    private final HesitatingCard card = new HesitatingCard(new CardInSlot() {
        @Override
        public byte[] answer(byte[] apdu) {
            answered.add(apdu[1]);
            return new byte[] {(byte) 0x90, 0};
        }

        @Override
        public Octets atr() {
            return Octets.of((byte) 0x3B);
        }

        @Override
        public void reset() {
            answered.clear();
        }
    });

    @Test
    void left_alone_it_is_the_card_inside() {
        assertThat(card.answer(SIGN)).containsExactly(0x90, 0);
        assertThat(answered).containsExactly((byte) 0x2A);
        card.reset();
        assertThat(answered).isEmpty();
    }

    @Test
    void hesitating_it_signs_only_when_encouraged() {
        card.hesitate();
        assertThat(card.answer(VERIFY)).containsExactly(0x90, 0);
        CompletableFuture<byte[]> signature = CompletableFuture.supplyAsync(() -> card.answer(SIGN));
        card.awaitHesitating();
        assertThat(answered).containsExactly((byte) 0x20);
        assertThat(signature).isNotDone();
        card.encourage();
        assertThat(signature.join()).containsExactly(0x90, 0);
        assertThat(answered).containsExactly((byte) 0x20, (byte) 0x2A);
    }
}
