package shikaku.terminal.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.message.Elements;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.terminal.center.CenterWire.Heard;
import shikaku.terminal.checkin.CheckInEnded;

class LineWatchTest {
    private static final XmlMessage QUESTION = XmlMessage.of(new Elements(), new Elements());

    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T01:00:00Z");
    private Optional<Reason> trouble = Optional.empty();
    private final LineWatch line = new LineWatch(this::wire, () -> now, () -> told.add("changed"));

    @Test
    void theLineIsDownSinceTheFirstQuestionThatWasNotAnswered() throws Exception {
        ask();
        assertThat(line.downSince()).isEmpty();
        fails(Reason.CENTER_UNREACHABLE);
        Instant first = now;
        now = now.plusSeconds(60);
        fails(Reason.TIMEOUT);
        assertThat(line.downSince()).contains(first);
        assertThat(told).containsExactly("changed");
    }

    @Test
    void theFirstAnswerAfterThatSaysThatItIsBackOnce() throws Exception {
        line.whenBack(() -> told.add("back"));
        fails(Reason.CENTER_BUSY);
        trouble = Optional.empty();
        ask();
        ask();
        assertThat(told).containsExactly("changed", "changed", "back");
        assertThat(line.downSince()).isEmpty();
    }

    @Test
    void aRefusalIsAnAnswer() {
        fails(Reason.CENTER_UNREACHABLE);
        fails(Reason.SESSION_EXPIRED);
        assertThat(line.downSince()).isEmpty();
    }

    private void fails(Reason reason) {
        trouble = Optional.of(reason);
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(this::ask)
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(reason));
    }

    private void ask() throws CheckInEnded {
        line.ask("/card-sessions", QUESTION);
    }

    private Heard wire(String path, XmlMessage question) throws CheckInEnded {
        if (trouble.isPresent()) {
            throw new CheckInEnded(trouble.get());
        }
        return new Heard(question, Optional.empty());
    }
}
