package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

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
 * @param when day and time in Japan
 * @param checkIn running number of the visit
 * @param result what came of it
 * @param receipt the center's, by which it finds its own record of it
 */
public record UseRow(String when, String who, String checkIn, Sentence result, String receipt) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy/M/d HH:mm");
    private static final Pattern WHAT = Pattern.compile("validity ([1-6]|-) receipt (\\d+ \\d+) .*");
    private static final Sentence NOBODY = WORDS.sentence("search.nobody");

    static UseRow of(EmergencyUses.Use use) {
        Matcher what = WHAT.matcher(use.what());
        boolean understood = what.matches();
        return new UseRow(
                WHEN.format(use.when().atZone(BusinessClock.JAPAN)),
                use.who(),
                use.whom().replace("check-in/", ""),
                understood ? word(what.group(1)) : new Sentence(use.what(), use.what()),
                understood ? what.group(2).replace(" ", " / ") : "");
    }

    private static Sentence word(String code) {
        Optional<String> known = Optional.of(code).filter(one -> !one.equals("-"));
        return code.equals("4")
                ? NOBODY
                : EligibilityWords.of(known, ReferenceClassification.INSURED_CARD)
                        .word();
    }
}
