package shikaku.message.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of signature files: what goes in comes out, and half a list is none. */
class SignatureListTest {
    private static final Instant DATED = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void what_is_written_is_read_again() {
        SignatureList list = new SignatureList(List.of(file("own.ndb", 'a'), file("daily.cvd", 'b')));
        assertThat(SignatureList.read(list.text())).contains(list);
        assertThat(SignatureList.read(SignatureList.EMPTY.text())).contains(SignatureList.EMPTY);
    }

    @Test
    void a_list_that_was_cut_short_anywhere_is_none() {
        String text = new SignatureList(List.of(file("daily.cvd", 'b'))).text();
        assertThat(IntStream.range(0, text.length()).mapToObj(end -> text.substring(0, end)))
                .allSatisfy(cut -> assertThat(SignatureList.read(cut)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "a/b.ndb",
                "..ndb",
                ".ndb",
                "a.b.ndb",
                "Own.ndb",
                "own.exe",
                "own.ndb\n",
                "own",
                "own ndb.ndb",
                "%2e%2e.ndb",
                "list"
            })
    void a_name_is_never_a_path(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> file(name, 'a'));
    }

    @Test
    void one_name_stands_for_one_file() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignatureList(List.of(file("own.ndb", 'a'), file("own.ndb", 'b'))));
        assertThat(new SignatureList(List.of(file("own.ndb", 'a')))
                        .with(file("own.ndb", 'b'))
                        .files())
                .containsExactly(file("own.ndb", 'b'));
    }

    private static SignatureFile file(String name, char digit) {
        return new SignatureFile(name, String.valueOf(digit).repeat(64), 7, DATED);
    }
}
