package shikaku.card.slot;

import java.io.IOException;
import shikaku.card.chip.CardState;
import shikaku.card.chip.Step;
import shikaku.card.chip.VirtualCard;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;
import shikaku.card.image.CardPower;
import shikaku.message.Octets;

/**
 * A virtual card whose counters survive the loss of power: what a command changes in its files is on the disk before the
 * answer leaves, so pulling the card never gives a try back. A card whose file was replaced or taken away by somebody else since it was powered on writes
 * nothing over that. For one thread.
 */
public final class DurableCard implements CardInSlot {
    private final VirtualCard chip;
    private final CardImageFile file;
    private CardImage image;
    private CardState state;

    private DurableCard(VirtualCard chip, CardImageFile file, CardImage image) {
        this.chip = chip;
        this.file = file;
        this.image = image;
        this.state = CardPower.on(image);
    }

    /**
     * A card that was just powered on.
     *
     * @throws IOException when the image cannot be read
     */
    public static DurableCard open(VirtualCard chip, CardImageFile file) throws IOException {
        return new DurableCard(chip, file, file.load());
    }

    @Override
    public Octets atr() {
        return image.profile().atr();
    }

    /** Answers one command; {@code 6581} when a change could not be made durable, and then nothing has changed. */
    @Override
    public byte[] answer(byte[] apdu) {
        Step step = chip.answer(state, apdu);
        if (step.state().differsInFiles(state) && !keep(step.state())) {
            return VirtualCard.memoryFailure().getBytes();
        }
        state = step.state();
        return step.response().getBytes();
    }

    @Override
    public void reset() {
        state = state.reset();
    }

    private boolean keep(CardState changed) {
        CardImage kept = CardPower.keep(image, changed);
        try {
            if (!file.load().equals(image)) {
                return false;
            }
            file.save(kept);
            image = kept;
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
