package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Duration REST = Duration.ofMillis(700);

    private final AtomicLong ticks = new AtomicLong();
    private final List<Duration> waited = new ArrayList<>();
    private final Reading reading = new Reading(ticks::get, waited::add);

    @Test
    void aScreenIsReadForAsLongAsItRestsSinceItWasFirstSeen() {
        reading.sees(screen(3));
        ticks.addAndGet(REST.dividedBy(2).toNanos());
        reading.sees(screen(3));
        reading.read(screen(3));
        assertThat(waited).containsExactly(REST.dividedBy(2));
    }

    @Test
    void aScreenThatNobodySawBeforeIsReadInFullAndOneLongSeenNotAtAll() {
        reading.sees(screen(3));
        reading.read(screen(4));
        ticks.addAndGet(REST.toNanos());
        reading.read(screen(4));
        assertThat(waited).containsExactly(REST);
    }

    private static Element screen(int step) {
        return Jsoup.parse("<main id=kiosk data-step=" + step + " data-rests=" + REST.toMillis() + "></main>")
                .expectFirst("main");
    }
}
