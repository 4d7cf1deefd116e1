package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

@Proves(clauses = Clause.C17)
class LooksTest {
    private static final List<String> TWO = List.of("1", "2");

    private Instant now = Instant.parse("2026-11-24T01:00:00Z");
    private final Looks looks = new Looks(() -> now);

    @Test
    void theFirstLookIsOneAndARefreshOfTheSameIsNot() {
        assertThat(look("hanako", TWO)).isTrue();
        assertThat(look("hanako", TWO)).isFalse();
        assertThat(look("hanako", List.of("2", "1"))).as("in another order").isFalse();
    }

    @Test
    void everybodyOnALongListIsNamedInOneOfItsRows() {
        List<String> many =
                IntStream.rangeClosed(1, 201).mapToObj("arrival/%d"::formatted).toList();
        List<Looks.Row> rows = Looks.rows(many);
        assertThat(rows)
                .extracting(Looks.Row::why)
                .containsExactly("list of 201, row 1 of 3", "list of 201, row 2 of 3", "list of 201, row 3 of 3");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.items()).hasSizeLessThanOrEqualTo(Limits.LOOK_NAMES))
                .flatExtracting(Looks.Row::items)
                .containsExactlyElementsOf(many);
    }

    @Test
    void aShortListIsOneRowAndAnEmptyOneIsNone() {
        assertThat(Looks.rows(TWO)).containsExactly(new Looks.Row("list of 2", TWO));
        assertThat(Looks.rows(List.of())).isEmpty();
    }

    @Test
    void anUnchangedListThatIsNotShownAnewIsTheSameLookUntilItIsTimeForANewOne() {
        assertThat(looks.lasts("hanako")).isFalse();
        look("hanako", TWO);
        assertThat(looks.lasts("hanako")).isTrue();
        assertThat(looks.lasts("taro")).isFalse();
        now = now.plus(Limits.LOOK);
        assertThat(looks.lasts("hanako")).isFalse();
    }

    @Test
    void somebodyElseLooksForThemselves() {
        look("hanako", TWO);
        assertThat(look("taro", TWO)).isTrue();
    }

    @Test
    void whoIsNewOnTheListOrGoneFromItMakesItAnotherLook() {
        look("hanako", TWO);
        assertThat(look("hanako", List.of("1", "2", "3"))).isTrue();
        assertThat(look("hanako", TWO)).isTrue();
    }

    @Test
    void whoStillLooksAfterAWhileHasLookedAgain() {
        look("hanako", TWO);
        now = now.plus(Limits.LOOK).minusMillis(1);
        assertThat(look("hanako", TWO)).isFalse();
        now = now.plusMillis(1);
        assertThat(look("hanako", TWO)).isTrue();
    }

    @Test
    void aClockPutBackHidesNoLook() {
        look("hanako", TWO);
        now = now.minus(Duration.ofHours(1));
        assertThat(look("hanako", TWO)).isTrue();
    }

    @Test
    void anEmptyListIsNoLook() {
        assertThat(look("hanako", List.of())).isFalse();
    }

    @Test
    void whatCouldNotBeRecordedIsStillToBeRecorded() {
        assertThat(looks.isNew("hanako", TWO)).isTrue();
        assertThat(looks.isNew("hanako", TWO)).isTrue();
    }

    @Test
    void itRemembersOnlySoManyPeople() {
        look("hanako", TWO);
        for (int other = 0; other < Limits.LOOKERS; other++) {
            look("other " + other, TWO);
        }
        assertThat(look("other 1", TWO)).isFalse();
        assertThat(look("hanako", TWO)).isTrue();
    }

    @Test
    void theCloseOfTheDayForgetsAll() {
        look("hanako", TWO);
        looks.clear();
        assertThat(look("hanako", TWO)).isTrue();
    }

    private boolean look(String who, List<String> shown) {
        boolean isNew = looks.isNew(who, shown);
        if (isNew) {
            looks.recorded(who, shown);
        }
        return isNew;
    }
}
