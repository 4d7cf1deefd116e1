package shikaku.edge.figure;

import java.time.Instant;
import shikaku.domain.figure.Arrow;

/**
 * An arrow of the figure was walked. Never personal data.
 *
 * @param id its running number since the start of the program
 * @param place name of the program that publishes it ({@code shikaku.name})
 * @param time of the business clock
 */
public record FigureEvent(EventId id, Arrow arrow, String place, Instant time) {
    /** One line of JSON; no member can hold a character that needs escaping. */
    public String json() {
        return """
                {"number":%d,"arrow":"%s","place":"%s","time":"%s"}""".formatted(id.number(), arrow.sign(), place, time);
    }
}
