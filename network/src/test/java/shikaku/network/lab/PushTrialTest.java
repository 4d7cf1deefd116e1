package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.Clinic;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.document.RouterFile;
import shikaku.network.lab.PushTrial.Pushes;

/** 押し込み: results are fetched by accounting; nobody can hand them in at its door. */
@WhereLabsStand
class PushTrialTest {
    private final Site site = ExampleSite.ofOneClinic();
    private final Clinic clinic = site.clinics().getFirst();

    @TempDir
    private Path journals;

    @Test
    @Proves(clauses = Clause.C6)
    void an_accounting_program_that_is_pushed_to_cannot_exist_the_terminals_packets_are_refused_and_logged()
            throws Exception {
        try (Lab lab = Lab.up(site, journals)) {
            Pushes without = PushTrial.in(lab, clinic);
            assertThat(without.arrived()).as("without rules").isEqualTo(without.tried());
            assertThat(without.allRefusedAndTold()).isFalse();
            lab.load(
                    clinic.routerA(),
                    RouterFile.of(clinic.routerA(), Reachability.of(site)).text());
            Pushes with = PushTrial.in(lab, clinic);
            assertThat(with.allRefusedAndTold()).as(with.sentence().english()).isTrue();
            assertThat(with.tried()).isEqualTo(without.tried()).isPositive();
        }
    }

    @Test
    void refused_without_a_word_is_not_enough() {
        assertThat(new Pushes(clinic, 6, 0, 5).allRefusedAndTold()).isFalse();
        assertThat(new Pushes(clinic, 6, 0, 6).allRefusedAndTold()).isTrue();
        assertThat(new Pushes(clinic, 0, 0, 0).allRefusedAndTold()).isFalse();
    }
}
