package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** The second try that a human confirms (interface.md §5): in both directions, and never anything but the width. */
@Proves(clauses = Clause.C3)
class OtherWidthTest {
    @Test
    void whatWasTypedInFullWidthIsOfferedInHalfFirst() {
        assertThat(offered("０１２８９９０９", "７０２２０４１５")).containsExactly("01289909 70220415", "０１２８９９０９ 70220415");
    }

    @Test
    void whatWasTypedInHalfWidthIsOfferedInFull() {
        assertThat(offered("12-34", "567")).containsExactly("１２－３４ 567", "１２－３４ ５６７");
    }

    @Test
    void hyphensOfEveryKindAreThatOfADocumentButAVowelStaysOne() {
        assertThat(offered("１２ー３４", "5−6")).first().isEqualTo("12-34 5-6");
        assertThat(offered("サービー", "５")).containsExactly("サービー 5");
    }

    @Test
    void whatHasOneWidthOnlyIsOfferedInNoOther() {
        assertThat(OtherWidth.of(query(Optional.of("神戸"), "壱"))).isEmpty();
    }

    @Test
    void theWidthStandsBesideTheNumberBecauseNobodySeesIt() {
        List<OtherWidth> others = OtherWidth.of(query(Optional.empty(), "５６7"));
        assertThat(others).hasSize(2);
        assertThat(others.getFirst().inOneLine().japanese()).isEqualTo("番号 567（半角）");
        assertThat(others.getLast().inOneLine().english()).isEqualTo("number ５６７ (full width)");
        assertThat(others.toString()).doesNotContain("567", "５６");
    }

    private static List<String> offered(String symbol, String number) {
        InsuredCardQuery typed = query(Optional.of(symbol), number);
        return OtherWidth.of(typed).stream()
                .map(OtherWidth::query)
                .peek(other -> assertThat(other)
                        .as("but for the width")
                        .extracting(one -> one.key().insurer(), InsuredCardQuery::birthdate)
                        .containsExactly(typed.key().insurer(), typed.birthdate()))
                .map(other -> other.key().symbol().orElseThrow().value() + " "
                        + other.key().number().value())
                .toList();
    }

    private static InsuredCardQuery query(Optional<String> symbol, String number) {
        return new InsuredCardQuery(
                new InsuredCardKey(
                        new InsurerNumber("138057"),
                        symbol.map(InsuredSymbol::new),
                        new InsuredNumber(number),
                        Optional.empty()),
                LocalDate.of(2015, 4, 1));
    }
}
