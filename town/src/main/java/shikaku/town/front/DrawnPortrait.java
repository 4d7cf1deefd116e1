package shikaku.town.front;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import shikaku.town.portrait.Portraits;
import shikaku.town.portrait.Portrayed;

/**
 * A drawn face for each person. The first picture of somebody takes a second or two, so nothing that somebody waits for draws many.
 *
 * @param taken the day of the picture: people look their age
 * @param portraits draws, and keeps what it drew
 */
public record DrawnPortrait(LocalDate taken, Portraits portraits) implements Portrait {
    @Override
    public BufferedImage of(Sitter sitter) {
        int years = Math.max(0, sitter.birthdate().until(taken).getYears());
        return portraits.photo(new Portrayed(sitter.id(), years, sitter.sex()));
    }
}
