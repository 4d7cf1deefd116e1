package shikaku.town.portrait.trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import shikaku.domain.Sex;
import shikaku.town.table.TableFault;

class PortraitTableTest {
    private static final String FILE = "faces.csv";

    @Test
    void who_was_written_is_read_back_to_four_digits() {
        String once = PortraitTable.write("two", people());
        SequencedMap<String, PortraitParameters> read = read(once);
        assertThat(read.keySet()).containsExactly("taro", "hanako");
        assertThat(PortraitTable.write("two", read)).isEqualTo(once);
    }

    @Test
    void every_number_has_a_column_named_after_it() {
        assertThat(PortraitTable.columns())
                .startsWith("person", "age", "sex", "grain")
                .contains("head.wide", "skin.mole.x");
        assertThat(PortraitTable.columns()).doesNotHaveDuplicates();
    }

    @Test
    void a_number_outside_its_bounds_is_a_fault_that_names_the_line() {
        String text = PortraitTable.write("two", people())
                .replaceFirst("ADULT,MALE,(-?\\d+),[0-9.]+", "ADULT,MALE,$1,7.0000");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(TableFault.class)
                .hasMessageContaining(FILE)
                .hasMessageContaining("head.wide");
    }

    @Test
    void a_choice_that_does_not_exist_is_a_fault() {
        String text = PortraitTable.write("two", people()).replaceFirst("ADULT", "AGELESS");
        assertThatThrownBy(() -> read(text)).isInstanceOf(TableFault.class).hasMessageContaining("age");
    }

    private static SequencedMap<String, PortraitParameters> read(String text) {
        return PortraitTable.read(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static SequencedMap<String, PortraitParameters> people() {
        SequencedMap<String, PortraitParameters> people = new LinkedHashMap<>();
        people.put("taro", PortraitParameters.random(1, AgeClass.ADULT, Sex.MALE, 1.5));
        people.put("hanako", PortraitParameters.random(2, AgeClass.CHILD, Sex.FEMALE, 1.5));
        return people;
    }
}
