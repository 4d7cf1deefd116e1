package shikaku.terminal.store;

import java.util.List;
import java.util.Optional;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.terminal.Limits;

/** 項目の許可一覧の一件: what was taken out of a message. */
public final class ItemsDeed {
    private static final String PLACE = "[A-Za-z0-9]{1,60}/[A-Za-z0-9]{1,60}";

    private ItemsDeed() {}

    /** Elements that stand in neither list and were taken out; a name that is not one of the interface's kind is not repeated. */
    public static Deed refused(List<String> places) {
        return items(Act.REQUEST_REFUSED, Outcome.REFUSED, "taken out", Optional.of(Reason.ITEM_NOT_ALLOWED), places);
    }

    /** Elements that the real interface has beyond this site's annex, and that are taken out whenever they come. */
    public static Deed notListed(List<String> places) {
        return items(
                Act.DELETED, Outcome.DONE, "not in the annex, taken out whenever it comes", Optional.empty(), places);
    }

    private static Deed items(Act act, Outcome outcome, String word, Optional<Reason> reason, List<String> places) {
        return new Deed(
                act,
                Deed.TERMINAL,
                Optional.empty(),
                Deed.How.UNKNOWN,
                Optional.empty(),
                outcome,
                word,
                reason,
                places.stream()
                        .limit(Limits.NAMED)
                        .map(place -> place.matches(PLACE) ? place : "…")
                        .distinct()
                        .toList());
    }
}
