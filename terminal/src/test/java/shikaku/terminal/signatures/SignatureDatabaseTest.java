package shikaku.terminal.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.signatures.SignatureFile;

/** C-16: whether signatures are the latest can be told, and in doubt they are not. */
@Proves(clauses = Clause.C16)
class SignatureDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration FRESH_FOR = Duration.ofDays(3);

    @Test
    void no_date_counts_as_stale() {
        SignatureDatabase none = new SignatureDatabase(Optional.empty(), FRESH_FOR);
        assertThat(none.age(NOW)).isEmpty();
        assertThat(none.isStale(NOW)).isTrue();
    }

    @Test
    void they_are_fresh_up_to_their_last_second() {
        SignatureDatabase dated = of(List.of("own.ndb"), file("own.ndb", NOW));
        assertThat(dated.isStale(NOW)).isFalse();
        assertThat(dated.isStale(NOW.plus(FRESH_FOR))).isFalse();
        assertThat(dated.isStale(NOW.plus(FRESH_FOR).plusSeconds(1))).isTrue();
        assertThat(dated.age(NOW.plus(FRESH_FOR))).contains(FRESH_FOR);
    }

    @Test
    void a_date_ahead_of_every_clock_is_none() {
        assertThat(of(List.of("own.ndb"), file("own.ndb", NOW.plusSeconds(60))).isStale(NOW))
                .isFalse();
        assertThat(of(List.of("own.ndb"), file("own.ndb", NOW.plus(Duration.ofDays(1))))
                        .isStale(NOW))
                .isTrue();
    }

    @Test
    void the_daily_file_counts_where_it_is_used_however_new_the_others_are() {
        SignatureFile daily = file("daily.cvd", NOW.minus(Duration.ofDays(9)));
        SignatureFile own = file("own.ndb", NOW);
        assertThat(of(List.of("daily.cvd", "own.ndb"), daily, own).isStale(NOW)).isTrue();
        assertThat(of(List.of("daily.cvd", "own.ndb"), own).isStale(NOW)).isTrue();
        assertThat(of(List.of("own.ndb"), daily, own).isStale(NOW)).isFalse();
    }

    private static SignatureDatabase of(List<String> used, SignatureFile... held) {
        return SignatureDatabase.of(used, List.of(held), FRESH_FOR);
    }

    private static SignatureFile file(String name, Instant dated) {
        return new SignatureFile(name, "a".repeat(64), 1, dated);
    }
}
