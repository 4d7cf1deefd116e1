package shikaku.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "255.255.255.255, 255.255.255.255",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1"
    })
    void an_address_is_written_in_one_way(String typed, String written) {
        assertThat(Address.parse(typed)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.1",
                "10.0.0.256",
                "10.0.0.1.",
                "010.0.0.1",
                "10.0.0.1/24",
                "localhost",
                "fe80::1%lo",
                "::ffff:10.0.0.1",
                "::ffff:a00:1",
                "1::2::3",
                ":::"
            })
    void what_is_no_plain_address_is_none(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Address.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.1/24", "fd00::/129", "fd00::1/64", "10.0.0.0/-1", "10.0.0.0/"
            })
    void a_prefix_has_a_length_and_nothing_behind_it(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Prefix.parse(typed));
    }

    @Test
    void a_prefix_contains_its_ends_and_nothing_beyond() {
        Prefix prefix = Prefix.parse("10.0.0.64/26");
        assertThat(prefix.first()).hasToString("10.0.0.64");
        assertThat(prefix.last()).hasToString("10.0.0.127");
        assertThat(prefix.contains(prefix.last())).isTrue();
        assertThat(prefix.contains(prefix.last().plus(1))).isFalse();
        assertThat(prefix.contains(Address.parse("fd00::1"))).isFalse();
        assertThat(Prefix.parse("fd00::/127").last()).hasToString("fd00::1");
    }

    @Test
    void prefixes_overlap_when_one_lies_in_the_other() {
        assertThat(Prefix.parse("10.0.0.0/8").overlaps(Prefix.parse("10.1.0.0/16")))
                .isTrue();
        assertThat(Prefix.parse("10.1.0.0/16").overlaps(Prefix.parse("10.0.0.0/8")))
                .isTrue();
        assertThat(Prefix.parse("10.0.0.0/16").overlaps(Prefix.parse("10.1.0.0/16")))
                .isFalse();
    }
}
