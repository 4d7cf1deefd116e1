package shikaku.edge.figure;

import java.time.Instant;
import shikaku.domain.figure.Arrow;

/**
 * An arrow of the figure was walked. Never personal data.
 *
 * @param number running number since the start of the program, from 1
 * @param place name of the program that publishes it ({@code shikaku.name})
 * @param time of the business clock
 */
public record FigureEvent(long number, Arrow arrow, String place, Instant time) {
    /** One line of JSON; no member can hold a character that needs escaping. */
    public String json() {
        return """
                {"number":%d,"arrow":"%s","place":"%s","time":"%s"}""".formatted(number, arrow.sign(), place, time);
    }
}
