package shikaku.certificate.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names under which a door answers: whatever is none of them would be a certificate for somebody else. */
class HostNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "distribution.city.example",
                "xn--6qs72a.example",
                "3.city.example",
                "10.30.2.10",
                "fd53:30:2::10",
                "a.example,10.30.2.10,fd53:30:2::10",
                "a,b,c,d,e,f,g,h"
            })
    void dns_names_and_addresses_are_names(String typed) {
        assertThat(HostNames.read(typed))
                .hasValueSatisfying(names -> assertThat(names).containsExactly(typed.split(",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*.city.example",
                "City.example",
                "city..example",
                "city.example.",
                "a.example,",
                "a.example,a.example",
                "a.example b.example",
                "a.example\nb.example",
                "a\tb",
                "10.30.2",
                "10.30.2.0/24",
                "10.30.2.256",
                "fd53::1%eth0",
                "-a.example",
                "a-.example",
                "https://a.example",
                "a.example:443",
                "診療所.example",
                "a,b,c,d,e,f,g,h,i"
            })
    void nothing_else_is(String typed) {
        assertThat(HostNames.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64})
    void a_label_has_sixty_three_characters_at_most(int length) {
        assertThat(HostNames.read("a".repeat(length)).isPresent()).isEqualTo(length == 63);
    }
}
