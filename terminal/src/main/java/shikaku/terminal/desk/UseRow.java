package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Sentence;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.words.EligibilityWords;
import shikaku.terminal.store.EmergencyUses;

/**
 * One use of the emergency search (緊急時の検索) as the institution reports it.
 *
 * @param when day and time in Japan, of the business day
 * @param checkIn running number of the visit
 * @param result what came of it
 * @param receipt the center's, by which it finds its own record of it
 */
public record UseRow(String when, String who, String checkIn, Sentence result, String receipt) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy/M/d HH:mm");
    private static final Pattern WHAT = Pattern.compile("validity ([1-6]|-) receipt (\\d+ \\d+) \\S+(?: at (\\S+))?");
    private static final Sentence NOBODY = WORDS.sentence("search.nobody");

    static UseRow of(EmergencyUses.Use use) {
        Matcher what = WHAT.matcher(use.what());
        boolean understood = what.matches();
        return new UseRow(
                WHEN.format(when(use, what).atZone(BusinessClock.JAPAN)),
                use.who(),
                use.whom().replace("check-in/", ""),
                understood ? word(what.group(1)) : new Sentence(use.what(), use.what()),
                understood ? what.group(2).replace(" ", " / ") : "");
    }

    /** By the business day's clock, as everything else at the desk; searches of before it was noted have the evidence's alone. */
    private static Instant when(EmergencyUses.Use use, Matcher what) {
        return Optional.of(what)
                .filter(Matcher::hasMatch)
                .map(noted -> noted.group(3))
                .map(Instant::parse)
                .orElse(use.when());
    }

    private static Sentence word(String code) {
        Optional<String> known = Optional.of(code).filter(one -> !one.equals("-"));
        return code.equals("4")
                ? NOBODY
                : EligibilityWords.of(known, ReferenceClassification.INSURED_CARD)
                        .word();
    }
}
