package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shikaku.face.OperatingPoint;
import shikaku.face.Verification;
import shikaku.face.net.FaceFiles;
import shikaku.face.net.ModelsMissing;
import shikaku.face.net.Nets;
import shikaku.town.portrait.Portraits;

class DrawnPeopleBenchTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** That drawn people are known and others not is {@code DrawnPeopleTest}'s in every build; this is about the measurement. */
    @Test
    @Tag("long")
    void two_people_are_known_by_their_own_cards_and_honestly_not_otherwise() throws Exception {
        List<Double> shares = new ArrayList<>();
        try (Nets nets = nets()) {
            DrawnMeasurement measured = new DrawnPeopleBench(
                            new Verification(nets, OperatingPoint.DEFAULT),
                            Portraits.under(ROOT),
                            1,
                            capture -> capture.sized(240, 320))
                    .measure(DrawnPeople.chosen().subList(0, 2), (share, _) -> shares.add(share));
            assertThat(measured.goals(4)).allMatch(Goal::met);
            assertThat(measured.figures())
                    .containsEntry("usual_genuine_matched", 2.0)
                    .containsEntry("usual_impostor_refused", 2.0)
                    .containsEntry("turned_away_asked_again", 4.0);
        }
        assertThat(shares).isSorted().endsWith(1.0);
    }

    @Test
    @Tag("long")
    void the_whole_chosen_town_keeps_every_claim() throws Exception {
        try (Nets nets = nets()) {
            assertThat(DrawnPeople.measure(nets, ROOT, (_, _) -> {}).goals(Limits.DRAWN_PAIRS))
                    .allMatch(Goal::met);
        }
    }

    private static Nets nets() {
        try {
            return Nets.open(FaceFiles.under(ROOT));
        } catch (ModelsMissing e) {
            return abort(String.valueOf(e.getMessage()));
        }
    }
}
