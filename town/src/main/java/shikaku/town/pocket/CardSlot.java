package shikaku.town.pocket;

import java.io.IOException;
import java.nio.file.Path;

/** A place where somebody can put a card (差し込み口). One card at a time. */
public interface CardSlot {
    /** Puts in the card of this image; returns before the reader has seen it. */
    InsertedCard insert(Path image) throws IOException;
}
