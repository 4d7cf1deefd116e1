package shikaku.face.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.face.FakeSight;
import shikaku.face.OperatingPoint;
import shikaku.face.Rehearsal;
import shikaku.face.Verification;
import shikaku.face.geometry.DrawnFace;

class RehearsalTest {
    @Test
    void nets_that_see_know_the_drawing_again() {
        try (Nets nets = Installed.nets()) {
            assertThat(Rehearsal.hold(new Verification(nets, OperatingPoint.DEFAULT), 2))
                    .isEqualTo(Rehearsal.Result.PASSED);
        }
    }

    @Test
    void nets_that_are_blind_do_not_pass() {
        FakeSight blind = FakeSight.seeing(DrawnFace.STRAIGHT).with(List.of());
        assertThat(Rehearsal.hold(new Verification(blind, OperatingPoint.DEFAULT), 1))
                .isEqualTo(Rehearsal.Result.NOT_KNOWN);
    }
}
