package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.terminal.checkin.CheckInNumber;

@Proves(clauses = Clause.C17)
class DeedTest {
    @Test
    void everybodyOnALongListIsInTheEvidenceOfTheLook() {
        List<CheckInNumber> shown =
                LongStream.rangeClosed(1, 100).mapToObj(CheckInNumber::new).toList();

        List<Deed> looks = Deed.looked("hanako", shown, List.of("registration/7"));

        assertThat(looks)
                .hasSize(2)
                .flatExtracting(look -> look.at(Instant.EPOCH).items())
                .hasSize(101)
                .startsWith("check-in/1")
                .endsWith("registration/7");
        assertThat(looks).extracting(Deed::who).containsOnly("hanako");
    }
}
