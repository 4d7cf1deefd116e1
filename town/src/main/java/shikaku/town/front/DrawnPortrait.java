package shikaku.town.front;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.CRC32C;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Renderer;
import shikaku.town.portrait.trait.AgeClass;
import shikaku.town.portrait.trait.PortraitParameters;

/**
 * A drawn face for each person. It takes a second or two, so nothing that somebody waits for draws many.
 *
 * @param taken the day of the picture: people look their age
 */
public record DrawnPortrait(LocalDate taken) implements Portrait {
    private static final int ONE_THREAD = 1;

    @Override
    public BufferedImage of(Sitter sitter) {
        int age = Math.max(0, sitter.birthdate().until(taken).getYears());
        PortraitParameters face = PortraitParameters.random(
                seed(sitter.id()), AgeClass.of(age), sitter.sex(), PortraitParameters.WIDE_CONTRAST);
        return new Renderer(ONE_THREAD).draw(face, Capture.card().sized(WIDTH, HEIGHT));
    }

    private static long seed(String id) {
        CRC32C sum = new CRC32C();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
