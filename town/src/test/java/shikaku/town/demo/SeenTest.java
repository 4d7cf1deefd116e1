package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import shikaku.domain.InsurerNumber;
import shikaku.town.day.Expectation;
import shikaku.town.day.Verdict;

/** What was seen and what was expected are compared as words, so a difference can be read. */
class SeenTest {
    private static final String VALID = """
            <main data-number="7" data-outcome="answered" data-validity="1" data-reason="">
              <span data-item="insurer">06289813</span><span data-item="limit">A03</span>
            </main>""";

    @Test
    void an_answer_is_read_from_the_desk_s_page() {
        assertThat(seen(VALID).words()).isEqualTo("Answered 1 保険者 06289813 限度額");
    }

    @Test
    void it_fits_the_expectation_of_the_same_words_and_no_other() {
        Optional<InsurerNumber> insurer = Optional.of(new InsurerNumber("06289813"));
        assertThat(seen(VALID).words())
                .isEqualTo(Seen.words(new Expectation.Answered(Verdict.VALID, insurer, true, false)))
                .isNotEqualTo(Seen.words(new Expectation.Answered(Verdict.VALID, insurer, true, true)))
                .isNotEqualTo(Seen.words(new Expectation.Answered(Verdict.VALID, Optional.empty(), true, false)))
                .isNotEqualTo(Seen.words(new Expectation.Answered(Verdict.INVALID, insurer, true, false)))
                .isNotEqualTo(Seen.words(new Expectation.Abandoned()));
    }

    @Test
    void an_answer_without_a_verdict_is_blocked() {
        assertThat(seen("<main data-number=1 data-outcome=answered data-validity=''></main>")
                        .words())
                .isEqualTo(Seen.words(new Expectation.Answered(Verdict.BLOCKED, Optional.empty(), false, false)));
    }

    @Test
    void a_refusal_is_named_by_its_code() {
        assertThat(seen("<main data-number=1 data-outcome=refused data-reason=P0107></main>")
                        .words())
                .isEqualTo(Seen.words(new Expectation.Refused("P0107")))
                .isNotEqualTo(Seen.words(new Expectation.Refused("P0105")));
    }

    @Test
    void an_outcome_nobody_knows_is_never_the_expected_one() {
        assertThat(seen("<main data-number=1 data-outcome=under-way></main>").words())
                .isNotIn(
                        Seen.words(new Expectation.Unavailable()),
                        Seen.words(new Expectation.NotIdentified()),
                        Seen.words(new Expectation.Abandoned()));
    }

    private static Seen seen(String html) {
        return Seen.on(new Browser.Page(200, Jsoup.parse(html)));
    }
}
