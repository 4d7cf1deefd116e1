package shikaku.terminal.door;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.VisitsWithoutAnswer;
import shikaku.terminal.store.VisitsWithoutAnswer.Visit;

/**
 * What the door says of visits beside the messages (our profile): OQS has none for a visit without an answer. Numbers of visits and their
 * days say nothing about anybody.
 */
final class VisitHeaders {
    /** Names those settled at the desk, in every answer until the next question gives the same back. */
    static final String SETTLED = "Shikaku-Visits-Settled";

    private static final String UNANSWERED = "Shikaku-Visits-Unanswered";
    private static final String NONE = "none";
    private static final Pattern ONE = Pattern.compile("([1-9][0-9]{0,17})=[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private VisitHeaders() {}

    static HttpHeaders of(VisitsWithoutAnswer visits) throws SQLException {
        HttpHeaders headers = new HttpHeaders();
        headers.set(UNANSWERED, text(visits.open()));
        headers.set(SETTLED, text(visits.settled()));
        return headers;
    }

    /** What accounting has heard of; empty where it says nothing that can be read, which is told again. */
    static List<CheckInNumber> heard(Optional<String> header) {
        return header.stream()
                .flatMap(text -> Arrays.stream(text.split(" ", Limits.SETTLED_TOLD + 1)))
                .limit(Limits.SETTLED_TOLD)
                .map(ONE::matcher)
                .filter(Matcher::matches)
                .map(visit -> new CheckInNumber(Long.parseLong(visit.group(1))))
                .toList();
    }

    private static String text(List<Visit> visits) {
        return visits.isEmpty() ? NONE : visits.stream().map(Visit::toString).collect(Collectors.joining(" "));
    }
}
