package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.domain.IdentityMethod;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.terminal.checkin.CheckInNumber;

/** What the desk reads of a check-in is true when it reads it. */
class AdviceTest {
    private static final CheckInNumber VISIT = new CheckInNumber(1);

    @ParameterizedTest
    @CsvSource({
        "card,  listed,  false, センターにつながりません",
        "card,  listed,  true,  いまはセンターにつながっています",
        "key,   waiting, false, 預かっています",
        "key,   waiting, true,  預かっています",
        "items, listed,  false, 四情報を控えてあります",
        "items, listed,  true,  四情報を控えてあります",
    })
    void whatWasTrueWhenTheCheckInEndedIsNotSaidForEver(String kind, String state, boolean lineUp, String said) {
        Advice advice = Advice.of(List.of(note(kind, state)), lineUp, Telephones.NONE);
        assertThat(advice.of(row("unavailable", Optional.of(Reason.CENTER_UNREACHABLE))))
                .hasValueSatisfying(sentence -> assertThat(sentence.japanese()).contains(said));
    }

    @Test
    void withoutANoteItsReasonSpeaksAndWithNeitherNobody() {
        Advice none = Advice.of(List.of(), true, Telephones.NONE);
        assertThat(none.of(row("refused", Optional.of(Reason.CERTIFICATE_REVOKED))))
                .contains(Reason.CERTIFICATE_REVOKED.reception());
        assertThat(none.of(row("answered", Optional.empty()))).isEmpty();
    }

    @Test
    void ofACardTheFirstStepIsToCheckInAgainOnceTheLineIsBack() {
        var row = row("unavailable", Optional.of(Reason.CENTER_UNREACHABLE));
        assertThat(Steps.of(row, Optional.of(note("card", "listed")), true, Telephones.NONE)
                        .getFirst()
                        .japanese())
                .contains("もう一度受け付けて");
    }

    private static NoteRow note(String kind, String state) {
        return new NoteRow(
                VISIT,
                "11/24 10:03",
                kind,
                state,
                new Sentence("語", "word"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "mark");
    }

    private static DeskRow row(String outcome, Optional<Reason> reason) {
        return new DeskRow(
                VISIT,
                "10:00",
                Optional.of(IdentityMethod.PIN),
                Optional.empty(),
                outcome,
                new Sentence("語", "word"),
                "trouble",
                Optional.empty(),
                reason);
    }
}
