package shikaku.center.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.OTHER_CLINIC;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.registry.RegisterRefusal;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.Period;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.insurer.CoverageRecord;

class PostgresReferenceNumbersTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final ReferenceNumber CHART_1 = new ReferenceNumber("カルテ 1");

    private final DataSource database = TestDatabase.migrated();
    private final PostgresReferenceNumbers numbers =
            new PostgresReferenceNumbers(JdbcClient.create(database), InstantSource.fixed(NOW));

    private PersonId person() {
        return person("1");
    }

    private PersonId person(String number) {
        InsuredCardKey key = key(KYOKAI, number, "00");
        var entry = new CoverageRecord("r" + number, "p" + number, false, List.of(), coverage(key, Period.from(TODAY)));
        new PostgresCoverageRegister(new NamedParameterJdbcTemplate(database)).put(List.of(entry), NOW);
        return new PostgresRegistry(JdbcClient.create(database))
                .under(key)
                .iterator()
                .next();
    }

    @Test
    @Proves(arrows = Arrow.A10)
    void a_number_is_given_back_to_the_institution_that_registered_it_and_to_no_other() {
        PersonId person = person();
        numbers.put(CLINIC, person, CHART_1);

        assertThat(numbers.of(CLINIC, person)).contains(CHART_1);
        assertThat(numbers.bearer(CLINIC, CHART_1)).contains(person);
        assertThat(numbers.of(OTHER_CLINIC, person)).isEmpty();
        assertThat(numbers.bearer(OTHER_CLINIC, CHART_1)).isEmpty();
    }

    @Test
    void somebody_elses_number_is_refused_and_ones_own_again_is_not() {
        PersonId first = person("1");
        PersonId second = person("2");
        numbers.put(CLINIC, first, CHART_1);
        numbers.put(CLINIC, first, CHART_1);

        assertThatThrownBy(() -> numbers.put(CLINIC, second, CHART_1)).isInstanceOf(RegisterRefusal.class);
        assertThat(numbers.bearer(CLINIC, CHART_1)).contains(first);
    }

    @Test
    void a_new_number_takes_the_place_of_the_old_one() {
        PersonId person = person();
        numbers.put(CLINIC, person, CHART_1);
        numbers.put(CLINIC, person, new ReferenceNumber("2"));

        assertThat(numbers.of(CLINIC, person)).contains(new ReferenceNumber("2"));
        assertThat(numbers.bearer(CLINIC, CHART_1)).isEmpty();
    }
}
