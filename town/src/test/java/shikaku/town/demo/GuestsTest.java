package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shikaku.town.people.Resident;
import shikaku.town.people.Town;

/** 見本の十二人. */
class GuestsTest {
    @Test
    void are_twelve_who_live_in_town_and_have_a_card_each_with_a_line_in_both_languages() {
        Town town = Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE);
        assertThat(Guests.read()).hasSize(12).allSatisfy((person, shows) -> {
            assertThat(town.resident(person).flatMap(Resident::card)).as(person).isPresent();
            assertThat(shows.japanese()).isNotBlank();
            assertThat(shows.english()).isNotBlank();
        });
    }
}
