package shikaku.town.front;

import java.awt.image.BufferedImage;

/** Draws people's faces (顔写真) as the municipality's camera would have them. Drawn, every one: never a photograph of somebody. */
@FunctionalInterface
public interface Portrait {
    /** The face on this person's card: {@link #WIDTH} by {@link #HEIGHT}, in grey; the same person always has the same one. */
    BufferedImage of(Sitter sitter);

    /** Width of a card's photo, pixels. */
    int WIDTH = 240;
    /** Height of a card's photo, pixels. */
    int HEIGHT = 320;
}
