package shikaku.terminal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;
import shikaku.domain.AnsweredBy;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.kiosk.KioskPages.Yes;
import shikaku.terminal.sign.Signs;
import shikaku.terminal.store.Deeds;

class KioskPagesTest {
    private static final Duration REST = Duration.ofMillis(700);
    private static final Place.Times TIMES = new Place.Times(Duration.ofMinutes(3), REST);

    private final AtomicLong ticks = new AtomicLong();
    private final Place place = new Place(TIMES, new Signs(() -> Optional.of(new CheckInNumber(1))), ticks::get);
    private final Deeds ledger = new Deeds();
    private final KioskPages pages =
            new KioskPages(place, new KioskAnswers(place, ledger, Optional.empty(), Duration.ofSeconds(20)));
    private final ExtendedModelMap model = new ExtendedModelMap();

    @BeforeEach
    void somebodyIsThere() {
        place.idle(true);
        place.welcome(new CheckInNumber(7));
    }

    @Test
    @Proves(clauses = Clause.C9)
    void whoTapsOnAtTheSameSpotHasConsentedToNothingUnread() throws Exception {
        CompletableFuture<Reply> consents = place.show(new Screen.ConsentQuestions());
        waits(REST.dividedBy(2));
        assertThat(pages.consents(step(), Yes.YES, Yes.YES, model).getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(pages.consents(step(), Yes.YES, null, model).getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(model.asMap()).doesNotContainKey("notice");
        assertThat(consents).isNotDone();
        assertThat(ledger.written).as("nobody did anything wrong").isEmpty();
        waits(REST.dividedBy(2));
        pages.consents(step(), Yes.YES, Yes.NO, model);
        assertThat(consents).isDone();
    }

    @Test
    void whoTouchesAQuestionThatHasGoneIsToldSo() throws Exception {
        place.show(new Screen.Who());
        ModelAndView late = pages.who(step() - 1, AnsweredBy.SELF, model);
        assertThat(late.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(model.asMap()).containsEntry("notice", Reason.SESSION_OUT_OF_ORDER.code());
    }

    private void waits(Duration time) {
        ticks.addAndGet(time.toNanos());
    }

    private long step() {
        return place.shown().step();
    }
}
