package shikaku.town.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

class ResidentTest {
    private static final Resident YUI = TheTown.TOWN.resident("tsukishima-yui").orElseThrow();

    @Test
    @Proves(clauses = Clause.C11)
    void hasTheFathersOldInsurerInTheMorningAndBothRecordsFromNoon() {
        assertThat(YUI.registeredAt(LoadTime.MORNING))
                .extracting(registered -> registered.insurer().digits())
                .containsExactly("01289909");
        assertThat(YUI.registeredAt(LoadTime.NOON))
                .extracting(registered -> registered.insurer().digits())
                .containsExactly("01289909", "06289821");
        assertThat(YUI.holdingsAt(LoadTime.NOON).getFirst().coverage().period().to())
                .contains(Town.DEFAULT_DATE.minusDays(1));
    }

    @Test
    void printsVerificationNumberBAsOnTheFrontOfTheCard() {
        CardSpec card = card("4321", 3);
        assertThat(card.verificationNumberB(LocalDate.of(2020, 7, 2))).isEqualTo("20070220341357");
    }

    @Test
    void refusesACardThatCannotBe() {
        assertThatThrownBy(() -> card("432", 3)).hasMessageContaining("four digits");
        assertThatThrownBy(() -> card("4321", 4)).hasMessageContaining("0 to 3 tries");
        assertThatThrownBy(() -> new CardSpec(
                        CardKind.WITHOUT_PIN,
                        Optional.of("1234"),
                        0,
                        "40",
                        List.of(),
                        CertificateState.VALID,
                        LocalDate.MAX,
                        "0000",
                        LocalDate.MAX))
                .hasMessageContaining("WITHOUT_PIN");
    }

    @Test
    void keepsNamesAndNumbersOutOfItsText() {
        assertThat(YUI).hasToString("Resident[tsukishima-yui]");
        assertThat(card("4321", 3)).hasToString("CardSpec[STANDARD, VALID]");
    }

    private static CardSpec card(String pin, int tries) {
        return new CardSpec(
                CardKind.STANDARD,
                Optional.of(pin),
                tries,
                "40ab",
                List.of("40ab"),
                CertificateState.VALID,
                LocalDate.of(2029, 7, 2),
                "1357",
                LocalDate.of(2034, 7, 2));
    }
}
