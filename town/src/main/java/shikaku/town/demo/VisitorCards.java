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

/**
 * 来訪者のカード: cards that show a visitor's own face. The face stands in the chip's file alone, signed as every front of the town; the picture of the front
 * beside it shows none. It is gone when the visitor says so, and when the demo ends.
 */
final class VisitorCards implements AutoCloseable {
    private final Cards cards;
    private final PrintOffice printing;
    private final Set<Resident> shown = new HashSet<>();
    /** Whose card ever showed a visitor; what the end of the demo erases does not depend on what was erased before. */
    private final Set<Resident> everShown = new HashSet<>();

    private boolean ended;

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

        /** Takes this resident's card out of wherever it lies, waits until it has ended, and keeps it out while the work is done. */
        void whileOut(Resident holder, Work work) throws IOException;
    }

    /** Something done to a card's files. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /**
     * From now on the card shows this face; wherever the card lies it is taken out first.
     *
     * @throws IOException when it could not be written, or the demo is ending
     */
    synchronized void show(Resident holder, BufferedImage face) throws IOException {
        if (ended) {
            throw new IOException("デモは終わりました / the demo has ended");
        }
        watchTheEnd();
        CardFront drawn = drawn(holder);
        everShown.add(holder);
        cards.whileOut(holder, () -> {
            Path file = cards.touch(holder);
            shown.add(holder);
            new FrontFile(file).save(drawn.showing(Optional.empty()));
            reprint(holder, file, drawn.showing(Optional.of(face)));
        });
    }

    /** The card shows the drawn face again, as before: written anew whatever it shows now. */
    synchronized void erase(Resident holder) throws IOException {
        CardFront drawn = drawn(holder);
        cards.whileOut(holder, () -> {
            Path file = cards.touch(holder);
            reprint(holder, file, drawn);
            new FrontFile(file).save(drawn);
            shown.remove(holder);
        });
    }

    synchronized boolean shows(Resident holder) {
        return shown.contains(holder);
    }

    /** The end of the demo: such cards are no more, and none is made any more. */
    @Override
    public synchronized void close() {
        ended = true;
        for (Resident holder : everShown) {
            try {
                cards.whileOut(holder, () -> {
                    Path file = cards.image(holder);
                    new CardImageFile(file).erase();
                    new FrontFile(file).delete();
                });
            } catch (IOException stays) {
                throw new UncheckedIOException("来訪者の写真を消せません / a visitor's photo could not be erased", stays);
            }
        }
        everShown.clear();
        shown.clear();
    }

    private void reprint(Resident holder, Path file, CardFront front) throws IOException {
        CardImage image = new CardImageFile(file).load().reprinted(printing.printed(holder, spec(holder), front));
        new CardImageFile(file).save(image);
    }

    private CardFront drawn(Resident holder) {
        return printing.front(holder, spec(holder));
    }

    private static CardSpec spec(Resident holder) {
        return holder.card().orElseThrow();
    }

    /** Ctrl-C closes nothing by itself. */
    private void watchTheEnd() {
        if (everShown.isEmpty()) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("visitor").unstarted(this::close));
        }
    }
}
