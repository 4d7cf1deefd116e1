package shikaku.network.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.document.RouterFile;

class NftTextTest {
    private static final Reachability TABLE = Reachability.of(ExampleSite.read());

    @ParameterizedTest
    @ValueSource(strings = {"\"; flush ruleset; \"", "a\nb", "back\\slash", "療育"})
    void what_could_end_a_quotation_is_never_quoted(String name) {
        Rule rule = new Rule(
                List.of(new Match.Through(Match.Side.IN, false, new TreeSet<>(List.of(name))), new Verdict.Accept()),
                "");
        assertThatIllegalArgumentException().isThrownBy(() -> NftText.rule(rule));
        assertThatIllegalArgumentException().isThrownBy(() -> NftText.rule(new Rule(List.of(), name)));
    }

    @Test
    void a_file_begins_anew_in_the_same_transaction_and_drops_what_no_rule_permits() {
        for (Router router : TABLE.site().routers()) {
            String text = RouterFile.of(router, TABLE).text();
            assertThat(text.lines().filter(line -> !line.startsWith("#")))
                    .first()
                    .isEqualTo("flush ruleset");
            assertThat(text.lines().filter(line -> line.contains("policy")))
                    .hasSize(4)
                    .allMatch(line -> line.endsWith("policy drop;"));
        }
    }

    @Test
    void names_of_the_site_stand_in_quotes_or_behind_a_sign_for_comments() {
        String text = RouterFile.of(TABLE.site().hub(), TABLE).text();
        assertThat(text.lines().filter(line -> !line.startsWith("#")).map(line -> line.replaceAll("\"[^\"]*\"", "")))
                .noneMatch(line -> line.contains("higashi") || line.contains("chuo") || line.contains("jpki"));
    }

    @Test
    void every_permission_has_its_clause_beside_it() {
        assertThat(RouterFile.of(TABLE.site().clinics().getFirst().routerB(), TABLE)
                        .text()
                        .lines()
                        .filter(line -> line.contains("ct state new")))
                .hasSize(6)
                .allMatch(line -> line.matches(".* comment \"C-\\d.*: higashi/terminal to (center|distribution)\""));
    }
}
