package shikaku.center.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static shikaku.center.sample.Samples.BORN;
import static shikaku.center.sample.Samples.KOKUHO;
import static shikaku.center.sample.Samples.KUMIAI;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.complete;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;
import static shikaku.center.sample.Samples.query;
import static shikaku.center.sample.Samples.withoutBranch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.registry.Links;
import shikaku.center.registry.RegisterRefusal;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.EligibilityDecision;
import shikaku.domain.Holding;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.Period;
import shikaku.domain.Sex;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.insurer.CertificateSerial;
import shikaku.message.insurer.CoverageRecord;

class PostgresRegistryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Period OPEN = Period.from(TODAY.minusYears(2));
    private static final CertificateSerial OLD_CARD = new CertificateSerial("1a2b");
    private static final CertificateSerial NEW_CARD = new CertificateSerial("1a2c");

    private final DataSource database = TestDatabase.migrated();
    private final PostgresRegistry registry = new PostgresRegistry(JdbcClient.create(database));
    private final PostgresCoverageRegister register =
            new PostgresCoverageRegister(new NamedParameterJdbcTemplate(database));

    private void put(String record, String person, Coverage coverage, CertificateSerial... serials) {
        register.put(List.of(new CoverageRecord(record, person, false, List.of(serials), coverage)), NOW);
    }

    @Test
    void gives_back_a_coverage_with_every_column_filled_as_it_was_registered() {
        Coverage all = complete(key(KYOKAI, "1234567", "02"), Period.between(TODAY.minusYears(1), TODAY.plusYears(1)));
        put("r1", "p1", all, OLD_CARD);

        assertThat(registry.heldBy(OLD_CARD)).singleElement().satisfies(holding -> {
            assertThat(holding.coverage().equals(all)).isTrue();
            assertThat(holding.blocked()).isFalse();
        });
    }

    @Test
    void gives_back_a_coverage_with_every_optional_column_empty() {
        Coverage bare = coverage(
                new InsuredCardKey(KYOKAI, Optional.empty(), new InsuredNumber("0001"), Optional.empty()), OPEN);
        put("r1", "p1", bare, OLD_CARD);

        assertThat(registry.heldBy(OLD_CARD))
                .extracting(holding -> holding.coverage().equals(bare))
                .containsOnly(true);
        assertThat(registry.fitting(query(bare.key().whole().orElseThrow()))).hasSize(1);
    }

    @Test
    void finds_the_same_person_by_the_certificate_before_and_after_its_renewal() {
        Coverage coverage = coverage(key(KYOKAI, "1", "00"), OPEN);
        put("r1", "p1", coverage, OLD_CARD);
        put("r1", "p1", coverage, NEW_CARD);

        assertThat(registry.heldBy(NEW_CARD)).hasSize(1).isEqualTo(registry.heldBy(OLD_CARD));
    }

    @Test
    void says_who_is_who_after_records_went_in_whoever_said_it_first() {
        put("r1", "p1", coverage(key(KYOKAI, "1", "00"), OPEN), OLD_CARD);
        Coverage other = coverage(key(KUMIAI, "1", "00"), OPEN);
        Links links =
                register.put(List.of(new CoverageRecord("r9", "p9", false, List.of(OLD_CARD, NEW_CARD), other)), NOW);

        assertThat(links.holders()).containsOnly(entry(OLD_CARD, "p1"), entry(NEW_CARD, "p9"));
        assertThat(links.people()).containsOnly(entry("p9", Set.of(new Links.Traits(BORN, Sex.FEMALE))));
    }

    @Test
    void what_the_tables_do_not_take_is_a_refusal_and_not_a_fault() {
        JdbcClient.create(database)
                .sql("alter table coverage add check (record_id <> 'unkept')")
                .update();

        assertThatThrownBy(() -> put("unkept", "p1", coverage(key(KYOKAI, "1", "00"), OPEN)))
                .isInstanceOf(RegisterRefusal.class)
                .hasMessageNotContaining("unkept");
    }

    @Test
    void knows_nothing_of_an_unknown_certificate() {
        assertThat(registry.heldBy(new CertificateSerial("dead"))).isEmpty();
    }

    @Test
    void replaces_a_record_of_the_same_name_with_all_that_hangs_on_it() {
        InsuredCardKey key = key(KYOKAI, "1", "00");
        put("r1", "p1", complete(key, OPEN), OLD_CARD);
        put("r1", "p1", coverage(key, OPEN), OLD_CARD);
        put("r1", "p1", coverage(key, OPEN), OLD_CARD);

        assertThat(registry.heldBy(OLD_CARD)).singleElement().satisfies(holding -> {
            assertThat(holding.coverage().limitCertificate()).isEmpty();
            assertThat(holding.coverage().specificDiseases()).isEmpty();
        });
    }

    @Test
    void keeps_records_of_two_insurers_with_one_name_apart() {
        put("r1", "p1", coverage(key(KYOKAI, "1", "00"), OPEN), OLD_CARD);
        put("r1", "p1", coverage(key(KUMIAI, "1", "00"), OPEN), OLD_CARD);

        assertThat(registry.heldBy(OLD_CARD)).hasSize(2);
    }

    @Test
    void a_branch_number_typed_wrong_or_another_birthdate_finds_nobody() {
        InsuredCardKey key = key(KYOKAI, "1", "01");
        put("r1", "p1", coverage(key, OPEN));

        assertThat(registry.fitting(query(key))).hasSize(1);
        assertThat(registry.fitting(query(withoutBranch(key)))).hasSize(1);
        assertThat(registry.fitting(query(key(KYOKAI, "1", "02")))).isEmpty();
        assertThat(registry.fitting(query(key(KYOKAI, "01", "01")))).isEmpty();
        assertThat(registry.fitting(new InsuredCardQuery(key, BORN.plusDays(1))))
                .isEmpty();
    }

    @Test
    void twins_without_branch_number_are_two_people() {
        put("r1", "p1", coverage(key(KOKUHO, "1", "01"), OPEN));
        put("r2", "p2", coverage(key(KOKUHO, "1", "02"), OPEN));
        put("r3", "p3", coverage(key(KOKUHO, "1", "03"), OPEN));
        InsuredCardQuery typed = query(withoutBranch(key(KOKUHO, "1", "01")));

        assertThat(registry.fitting(typed))
                .extracting(Holding::holder)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(EligibilityDecision.byDocument(registry.fitting(typed), typed, TODAY))
                .isInstanceOf(Eligibility.Multiple.class);
        assertThat(registry.under(typed.key())).hasSize(2);
        assertThat(registry.under(key(KOKUHO, "1", "03"))).hasSize(1);
        assertThat(registry.under(key(KOKUHO, "1", "04"))).isEmpty();
    }

    @Test
    void a_blocked_record_stays_blocked_until_the_insurer_says_otherwise() {
        Coverage coverage = coverage(key(KYOKAI, "1", "00"), OPEN);
        register.put(List.of(new CoverageRecord("r1", "p1", true, List.of(OLD_CARD), coverage)), NOW);
        assertThat(registry.heldBy(OLD_CARD)).extracting(Holding::blocked).containsExactly(true);

        put("r1", "p1", coverage);
        assertThat(registry.heldBy(OLD_CARD)).extracting(Holding::blocked).containsExactly(false);
    }

    /** A parent's new job at noon; the child moves along. The card shows the new insurer, the old document shows nothing of it. */
    @Test
    @Proves(clauses = Clause.C11)
    void the_card_follows_the_child_to_the_new_insurer_and_the_old_number_says_only_that_it_is_over() {
        InsuredCardKey old = key(KYOKAI, "1", "02");
        InsuredCardKey fresh = key(KUMIAI, "77", "02");
        put("r1", "child", coverage(old, OPEN), OLD_CARD);
        assertThat(EligibilityDecision.byCard(registry.heldBy(OLD_CARD), TODAY)).isInstanceOf(Eligibility.Valid.class);

        put("r1", "child", coverage(old, Period.between(OPEN.order(), TODAY.minusDays(1))));
        put("n1", "child", coverage(fresh, Period.from(TODAY)));

        Eligibility byCard = EligibilityDecision.byCard(registry.heldBy(OLD_CARD), TODAY);
        assertThat(byCard.disclosed()).flatMap(held -> held.key().whole()).contains(fresh);
        Eligibility typed = EligibilityDecision.byDocument(registry.fitting(query(old)), query(old), TODAY);
        assertThat(typed).isInstanceOf(Eligibility.InvalidNewerExists.class);
        assertThat(typed.disclosed()).flatMap(held -> held.key().whole()).contains(old);
    }
}
