package shikaku.network.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.Address;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.rules.SourceSet.Remembered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a kernel says of a router's rules, with whom its sets remember; and the same with one thing in it changed: nothing in it is passed over. */
class NftJsonTest {
    /** Does not matter to any packet; how long a source will still be remembered changes all the time. */
    private static final Set<String> PASSED_OVER = Set.of("handle", "packets", "bytes", "metainfo", "expires");

    private final Site site = ExampleSite.withNothingButIpsec();
    private final Ruleset meant =
            atWork(RouterRules.of(site.clinics().getFirst().routerB(), Reachability.of(site)));
    /** ./test changes every eighth word, from another one on each time. */
    private static final int SLICE = 8;

    private final JsonNode listed;

    NftJsonTest() throws InterruptedException {
        listed = JsonMapper.shared().readTree(Kernels.listed(NftText.of(meant, List.of())));
    }

    /** A host has just opened connections. */
    private static Ruleset atWork(Ruleset made) {
        return new Ruleset(
                made.sets().stream()
                        .map(set -> set.remembering(
                                List.of(new Remembered(source(set), Limits.OPENINGS, Duration.ofMinutes(1)))))
                        .toList(),
                made.chains());
    }

    private static Address source(SourceSet set) {
        return Address.parse(
                switch (set.family()) {
                    case IPV4 -> "10.23.1.10";
                    case IPV6 -> "fd53:23:1::10";
                });
    }

    private boolean isTakenForMeant(OneChange each) {
        try {
            return NftJson.read(each.json()).equals(meant);
        } catch (UnknownRule refused) {
            return false;
        }
    }

    @Test
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void a_router_at_work_is_read_with_every_source_it_remembers() {
        assertThat(NftJson.read(listed.toString())).isEqualTo(meant);
    }

    @Test
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void a_key_that_is_not_known_is_refused_by_its_name_wherever_it_stands() {
        List<OneChange> all = OneChange.added(listed, PASSED_OVER);
        assertThat(all)
                .hasSizeGreaterThan(200)
                .allSatisfy(each -> assertThatThrownBy(() -> NftJson.read(each.json()))
                        .as(each.what())
                        .isInstanceOf(UnknownRule.class)
                        .hasMessageContaining("strange"));
    }

    @Test
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void a_word_that_is_another_one_is_refused_or_makes_other_rules() {
        List<OneChange> all = OneChange.altered(listed, PASSED_OVER);
        int from = ThreadLocalRandom.current().nextInt(SLICE);
        assertThat(IntStream.range(0, all.size())
                        .filter(each -> each % SLICE == from)
                        .mapToObj(all::get))
                .hasSizeGreaterThan(2_000 / SLICE)
                .filteredOn(this::isTakenForMeant)
                .isEmpty();
    }

    @Test
    @Tag("long")
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void so_is_every_single_word() {
        assertThat(OneChange.altered(listed, PASSED_OVER))
                .hasSizeGreaterThan(2_000)
                .filteredOn(this::isTakenForMeant)
                .isEmpty();
    }

    @Test
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void whatever_is_left_out_is_missed() {
        List<OneChange> all = OneChange.removed(listed, PASSED_OVER);
        assertThat(all)
                .hasSizeGreaterThan(500)
                .filteredOn(this::isTakenForMeant)
                .isEmpty();
    }

    @Test
    void what_is_there_twice_is_refused() {
        String twice = listed.toString().replaceFirst("\"policy\":\"drop\"", "\"policy\":\"drop\",\"policy\":\"drop\"");
        assertThatThrownBy(() -> NftJson.read(twice)).hasMessageContaining("not JSON");
        JsonNode chain = listed.get("nftables")
                .valueStream()
                .filter(each -> each.has("chain"))
                .findFirst()
                .orElseThrow();
        String again = listed.toString().replaceFirst("]}$", "," + chain + "]}");
        assertThatThrownBy(() -> NftJson.read(again)).hasMessageContaining("there twice");
    }

    @Test
    void a_rule_of_a_chain_that_is_not_there_is_refused() {
        String elsewhere = listed.toString().replaceFirst("\"chain\":\"stray\"", "\"chain\":\"nowhere\"");
        assertThatThrownBy(() -> NftJson.read(elsewhere)).hasMessageContaining("a chain that is not there: nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table inet shikaku { }|JSONではありません|not JSON, line 1",
                "[]|JSONですが、nftablesの規則ではありません|JSON, but no rules of nftables",
                "{\"rules\": []}|nftablesの規則ではありません|no rules of nftables",
                "''|nftablesの規則ではありません|no rules of nftables"
            })
    void a_file_that_is_no_list_of_rules_is_told_as_such(String file, String japanese, String english) {
        assertThatThrownBy(() -> NftJson.read(file))
                .isInstanceOf(UnknownRule.class)
                .hasMessageContaining("「nft -j list ruleset」の出力ではありません")
                .hasMessageContaining(japanese)
                .hasMessageContaining(english);
    }
}
