package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.DoorRefused;

class RefusedAtDoorTest {
    private final List<ReaderAnswer> told = new ArrayList<>();
    private final RefusedAtDoor refusals = new RefusedAtDoor(told::add);

    @Test
    void aFloodIsToldAtTheFirstAtEachDoublingAndWithItsRestAtTheEnd() {
        for (int knock = 0; knock < 5; knock++) {
            refusals.add(Reason.PAGE_NOT_ALLOWED);
        }
        assertThat(told).extracting(this::times).containsExactly(1, 2, 4);
        refusals.tellRest();
        refusals.tellRest();
        assertThat(told).extracting(this::times).containsExactly(1, 2, 4, 5);
    }

    @Test
    void beyondWhatTheLineCanSayNothingIsCountedAnyMore() {
        for (int knock = 0; knock < 200_000; knock++) {
            refusals.add(Reason.PAGE_NOT_FOUND);
        }
        assertThat(told).hasSize(17);
        refusals.tellRest();
        assertThat(times(told.getLast())).isEqualTo(DoorRefused.MOST);
    }

    @Test
    void whereNobodyWasRefusedNothingIsSaid() {
        refusals.tellRest();
        assertThat(told).isEmpty();
    }

    private int times(ReaderAnswer answer) {
        return answer instanceof DoorRefused(Reason _, int times) ? times : 0;
    }
}
