package shikaku.town.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Lighting;

/** In what circumstances somebody stands before the drawn camera. */
enum Shot {
    /** Each time with another turn of the head, look, light and noise, as people do before a kiosk. */
    USUAL("usual"),
    /** The head turned aside by 40 degrees, beyond what is compared. */
    TURNED_AWAY("turned_away"),
    /** The one strong lamp stands below the face, as of a desk lamp in a dark room. */
    LIT_FROM_BELOW("lit_from_below");

    private static final double FAR_ASIDE = 40;
    private static final Lighting FROM_BELOW = new Lighting(.1, -1.6, .95, .12);
    /** Far from the seeds that the choice of the faces looked at; {@code portrait distances} takes the same. */
    private static final long FIRST_SEED = 9_000_000;

    private final String figure;

    Shot(String figure) {
        this.figure = figure;
    }

    /** Its name among figures. */
    String figure() {
        return figure;
    }

    /** @param most how many of the usual; those of the others are one or two whatever it is */
    List<Capture> of(Portrayed who, int most) {
        long first = FIRST_SEED + who.person().hashCode() * 100L;
        return switch (this) {
            case USUAL ->
                LongStream.range(first, first + most).mapToObj(Capture::camera).toList();
            case TURNED_AWAY ->
                IntStream.of(-1, 1)
                        .mapToObj(side -> Capture.camera(first).turned(side * FAR_ASIDE, 0))
                        .toList();
            case LIT_FROM_BELOW -> List.of(Capture.camera(first).lit(FROM_BELOW));
        };
    }
}
