package shikaku.terminal.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import shikaku.edge.time.BusinessClock;

/**
 * 締め: until when something that comes now is kept. What comes after today's close is kept until tomorrow's.
 *
 * @param close time of the day at which results are erased, in Japan
 */
public record BusinessDay(BusinessClock clock, LocalTime close) {
    /** The day at whose close it is erased. */
    public LocalDate keepUntil() {
        return keepUntil(clock.instant());
    }

    /** Whether what began then began on the day that it is now. */
    boolean isThisDay(Instant began) {
        return keepUntil(began).equals(keepUntil());
    }

    private LocalDate keepUntil(Instant moment) {
        ZonedDateTime now = moment.atZone(BusinessClock.JAPAN);
        LocalDate today = now.toLocalDate();
        return now.toLocalTime().isBefore(close) ? today : today.plusDays(1);
    }

    /** How long a day has been closed; negative before its close. */
    public Duration closedFor(LocalDate day) {
        return Duration.between(
                day.atTime(close).atZone(BusinessClock.JAPAN), clock.instant().atZone(BusinessClock.JAPAN));
    }
}
