package shikaku.accounting.door;

import java.net.http.HttpHeaders;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shikaku.accounting.PlausibleDays;
import shikaku.accounting.intake.UnansweredVisits.Visit;

/** What the terminal's headers say of visits (our profile): OQS has no element for it, and no OQS message carries one of ours. */
final class VisitHeaders {
    private static final String VISIT = "Shikaku-Visit";
    /** Comes with every answer, and goes back with the next question once it is kept. */
    static final String SETTLED = "Shikaku-Visits-Settled";

    private static final String UNANSWERED = "Shikaku-Visits-Unanswered";
    private static final String NONE = "none";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern ONE = Pattern.compile("([1-9][0-9]{0,17})=([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private VisitHeaders() {}

    /** Which visit a result belongs to; empty where the terminal does not say, or not so that it can be read. */
    static Optional<Long> visit(HttpHeaders headers) {
        return headers.firstValue(VISIT)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf);
    }

    /** Which visits have no answer; empty as above, which says nothing about any. */
    static Optional<List<Visit>> unanswered(HttpHeaders headers) {
        return headers.firstValue(UNANSWERED).flatMap(VisitHeaders::all);
    }

    /** Which of them staff have settled; none where the terminal does not say so that it can be read, for it will say so again. */
    static List<Visit> settled(HttpHeaders headers) {
        return headers.firstValue(SETTLED).flatMap(VisitHeaders::all).orElse(List.of());
    }

    static String text(List<Visit> visits) {
        return visits.stream().map(Visit::toString).collect(Collectors.joining(" "));
    }

    private static Optional<List<Visit>> all(String text) {
        if (text.equals(NONE)) {
            return Optional.of(List.of());
        }
        List<Optional<Visit>> visits =
                Arrays.stream(text.split(" ", -1)).map(VisitHeaders::one).toList();
        return visits.stream().allMatch(Optional::isPresent)
                ? Optional.of(visits.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<Visit> one(String text) {
        Matcher visit = ONE.matcher(text);
        if (!visit.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = PlausibleDays.day(visit.group(2));
        return day.map(known -> new Visit(Long.parseLong(visit.group(1)), known));
    }
}
