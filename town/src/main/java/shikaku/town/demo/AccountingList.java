package shikaku.town.demo;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Element;
import shikaku.town.day.Visit;

/** The clerk's list of arrivals: what reached accounting (⑧), in the order in which it was delivered. */
final class AccountingList implements AutoCloseable {
    private static final int LOOKS = 300;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final StaffBrowser clerk;
    private long last;

    AccountingList(StaffBrowser clerk) {
        this.clerk = clerk;
    }

    /** Waits for the next arrival; true when it says what the desk saw, and knows the patient as the visit says. */
    boolean awaitNext(Visit visit, Seen seen) {
        for (int look = 0; look < LOOKS; look++) {
            Optional<Element> next = next();
            if (next.isPresent()) {
                last = number(next.get());
                return fits(next.get(), visit, seen);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return false;
    }

    @Override
    public void close() {
        clerk.close();
    }

    private Optional<Element> next() {
        return clerk.get("/").document().select("tr.arrival[data-delivery]").stream()
                .filter(row -> number(row) > last)
                .min((left, right) -> Long.compare(number(left), number(right)));
    }

    private static boolean fits(Element row, Visit visit, Seen seen) {
        String validity = seen.verdict().orElse("").toLowerCase(Locale.ROOT);
        return row.attr("data-validity").equals(validity)
                && row.attr("data-insurer").strip().equals(seen.insurer().orElse(""))
                && switch (visit.patient()) {
                    case NEW -> row.attr("data-new-patient").equals("true");
                    case RETURNING ->
                        row.attr("data-new-patient").equals("false")
                                && !row.attr("data-patient").isEmpty();
                    case NOBODY -> true;
                };
    }

    private static long number(Element row) {
        return Long.parseLong(row.attr("data-delivery"));
    }
}
