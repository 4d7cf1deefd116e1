package shikaku.town.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;
import shikaku.town.front.CardFront;
import shikaku.town.front.FrontFile;
import shikaku.town.people.CardSpec;
import shikaku.town.people.Resident;
import shikaku.town.visitor.ErasableFile;

/**
 * 来訪者のカード: cards that show a visitor's own face. The face stands in the chip's file alone, signed as every front of the town; the picture of the front
 * beside it shows none. It is gone when the visitor says so, and when the demo ends.
 */
final class VisitorCards implements AutoCloseable {
    private final Cards cards;
    private final PrintOffice printing;
    private final Set<Resident> shown = new HashSet<>();
    private boolean endIsWatched;

    VisitorCards(Cards cards, PrintOffice printing) {
        this.cards = cards;
        this.printing = printing;
    }

    /** Where people's cards are. */
    interface Cards {
        /** The image of this resident's card, made now if nobody touched it before. */
        Path touch(Resident holder) throws IOException;

        /** Where that image is, or would be. */
        Path image(Resident holder);

        /** Takes this resident's card out of whatever slot it lies in. */
        void takeOut(Resident holder);
    }

    /** From now on the card shows this face; wherever the card lies it is taken out first. */
    synchronized void show(Resident holder, BufferedImage face) throws IOException {
        watchTheEnd();
        CardFront drawn = drawn(holder);
        Path file = cards.touch(holder);
        shown.add(holder);
        new FrontFile(file).save(drawn.showing(Optional.empty()));
        reprint(holder, file, drawn.showing(Optional.of(face)));
    }

    /** The card shows the drawn face again, as before. */
    synchronized void erase(Resident holder) throws IOException {
        if (shown.contains(holder)) {
            CardFront drawn = drawn(holder);
            Path file = cards.touch(holder);
            reprint(holder, file, drawn);
            new FrontFile(file).save(drawn);
            shown.remove(holder);
        }
    }

    synchronized boolean shows(Resident holder) {
        return shown.contains(holder);
    }

    /** The end of the demo: such cards are no more. */
    @Override
    public synchronized void close() {
        for (Resident holder : shown) {
            try {
                Path file = cards.image(holder);
                new ErasableFile(file).delete();
                new FrontFile(file).delete();
            } catch (IOException stays) {
                throw new UncheckedIOException("来訪者の写真を消せません / a visitor's photo could not be erased", stays);
            }
        }
        shown.clear();
    }

    private void reprint(Resident holder, Path file, CardFront front) throws IOException {
        cards.takeOut(holder);
        CardImage image = new CardImageFile(file).load().reprinted(printing.printed(holder, spec(holder), front));
        new ErasableFile(file).replaced(() -> new CardImageFile(file).save(image));
        // Somebody may have put the former one in meanwhile.
        cards.takeOut(holder);
    }

    private CardFront drawn(Resident holder) {
        return printing.front(holder, spec(holder));
    }

    private static CardSpec spec(Resident holder) {
        return holder.card().orElseThrow();
    }

    /** Ctrl-C closes nothing by itself. */
    private void watchTheEnd() {
        if (!endIsWatched) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("visitor").unstarted(this::close));
            endIsWatched = true;
        }
    }
}
