package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names on small buttons. */
class ShortNamesTest {
    @Test
    void what_all_share_falls_away() {
        List<String> names = List.of("汐見市ひがし療育センター", "汐見市にし療育センター", "汐見市ちゅうおう療育センター");
        assertThat(names.stream().map(name -> ShortNames.of(name, names))).containsExactly("ひがし", "にし", "ちゅうおう");
    }

    @Test
    void a_place_alone_keeps_its_name() {
        assertThat(ShortNames.of("汐見市療育センター", List.of("汐見市療育センター"))).isEqualTo("汐見市療育センター");
    }

    @Test
    void a_name_that_begins_another_keeps_its_name() {
        assertThat(ShortNames.of("あおば", List.of("あおば", "あおば南"))).isEqualTo("あおば");
        assertThat(ShortNames.of("あおば南", List.of("あおば", "あおば南"))).isEqualTo("南");
    }
}
