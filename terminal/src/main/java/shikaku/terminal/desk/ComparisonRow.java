package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shikaku.message.Sentence;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.Compared;
import shikaku.terminal.store.ComparisonLog;

/**
 * One comparison by eye on the desk's list of them.
 *
 * @param time of the check-in, HH:mm in Japan
 * @param what was held beside the person
 * @param tone {@code good} or {@code trouble}
 */
public record ComparisonRow(
        CheckInNumber number, String time, Optional<Sentence> what, Sentence word, String tone, String who) {
    private static final Sentence SAME = WORDS.sentence("compared.same");
    private static final Sentence NOT_SAME = WORDS.sentence("compared.not-same");

    /** Those of the check-ins on the list. */
    static List<ComparisonRow> of(List<ComparisonLog.Made> made, List<DeskRow> listed) {
        Map<CheckInNumber, DeskRow> rows =
                listed.stream().collect(Collectors.toMap(DeskRow::number, Function.identity()));
        return made.stream()
                .flatMap(one -> Optional.ofNullable(rows.get(one.checkIn())).map(row -> of(one, row)).stream())
                .toList();
    }

    private static ComparisonRow of(ComparisonLog.Made made, DeskRow row) {
        return new ComparisonRow(
                made.checkIn(),
                row.time(),
                made.what().map(Compared::words),
                made.same() ? SAME : NOT_SAME,
                made.same() ? "good" : "trouble",
                made.who());
    }
}
