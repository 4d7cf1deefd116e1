package shikaku.accounting.door;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import shikaku.accounting.Limits;
import shikaku.accounting.intake.Delivery;
import shikaku.accounting.intake.DeliveryNumber;
import shikaku.accounting.intake.LastTaken;
import shikaku.accounting.intake.Registration;
import shikaku.accounting.intake.StoreName;
import shikaku.accounting.intake.UnansweredVisits;
import shikaku.message.Reason;

/**
 * The terminal's door over HTTPS with mutual TLS (our profile): {@code GET /results?after=N&wait=SECONDS} and
 * {@code POST /reference-numbers}. The terminal says in {@code Shikaku-Store} in whose count its numbers stand, and hears it back with the
 * next {@code after}; when it names another, this answer is not used, and the next question is about that one. So it hears back what the desk
 * has settled ({@link VisitHeaders}), once that is kept. Asked for results by one thread. The time limit covers the whole answer, so that a door that drips cannot hold the line.
 */
public final class HttpTerminalDoor implements TerminalDoor {
    private static final String NUMBER = "Shikaku-Delivery";
    private static final String STORE = "Shikaku-Store";
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;

    private final DoorCalls calls;
    private final RegistrationMessages messages;
    private final Duration patience;
    private final UnansweredVisits unanswered;
    private Optional<UnansweredVisits.Told> kept = Optional.empty();

    /**
     * @param client shows accounting's certificate and believes only the terminal's authority
     * @param door such as {@code https://localhost:8544}
     * @param patience for an answer, beyond what is waited for on purpose
     * @param unanswered hears of visits that no message can tell of
     */
    public HttpTerminalDoor(
            HttpClient client,
            URI door,
            RegistrationMessages messages,
            Duration patience,
            UnansweredVisits unanswered) {
        this.calls = new DoorCalls(client, door, Limits.DOCUMENT_BYTES);
        this.messages = messages;
        this.patience = patience;
        this.unanswered = unanswered;
    }

    @Override
    public Fetched next(LastTaken last, Duration wait) throws InterruptedException {
        HttpRequest.Builder question = calls.get("/results?after=" + last.value() + "&wait=" + wait.toSeconds());
        last.store().ifPresent(store -> {
            question.header(STORE, store.text());
            heard(store).ifPresent(settled -> question.header(VisitHeaders.SETTLED, settled));
        });
        return switch (calls.ask(question, wait.plus(patience))) {
            case DoorCalls.Said.Nothing(Reason reason) -> new Fetched.Failed(reason);
            case DoorCalls.Said.Something(HttpResponse<Optional<byte[]>> answer) -> fetched(answer, last);
        };
    }

    @Override
    public Registered register(Registration registration) throws InterruptedException {
        HttpRequest.Builder question = calls.post("/reference-numbers", messages.request(registration));
        return switch (calls.ask(question, patience)) {
            case DoorCalls.Said.Nothing(Reason reason) -> new Registered.Unknown(reason);
            case DoorCalls.Said.Something(HttpResponse<Optional<byte[]>> answer) -> registered(answer, registration);
        };
    }

    private Fetched fetched(HttpResponse<Optional<byte[]>> answer, LastTaken last) {
        Optional<StoreName> store = answer.headers().firstValue(STORE).flatMap(StoreName::parse);
        boolean refusedAsAnother =
                answer.statusCode() == CONFLICT && last.store().isEmpty();
        Optional<StoreName> other = store.filter(named -> refusedAsAnother
                || last.store().filter(known -> !known.equals(named)).isPresent());
        if (other.isPresent()) {
            return new Fetched.AnotherStore(other.get());
        }
        if (answer.statusCode() == OK || answer.statusCode() == NO_CONTENT) {
            told(answer, store);
        }
        return switch (answer.statusCode()) {
            case NO_CONTENT -> new Fetched.Nothing();
            case OK ->
                store.map(named -> delivered(answer, named, last.value()))
                        .orElseGet(() -> new Fetched.Failed(Reason.DELIVERY_OUT_OF_ORDER));
            default -> new Fetched.Failed(DoorCalls.reason(answer).orElse(Reason.TERMINAL_UNREACHABLE));
        };
    }

    private void told(HttpResponse<?> answer, Optional<StoreName> store) {
        store.ifPresent(named -> VisitHeaders.unanswered(answer.headers())
                .ifPresent(
                        open -> keep(new UnansweredVisits.Told(named, open, VisitHeaders.settled(answer.headers())))));
    }

    private void keep(UnansweredVisits.Told told) {
        unanswered.told(told);
        kept = Optional.of(told);
    }

    /** What was settled at the desk and is kept here; after a restart the terminal says it once more. */
    private Optional<String> heard(StoreName store) {
        return kept.filter(told -> told.store().equals(store))
                .map(told -> VisitHeaders.text(told.settled()))
                .filter(text -> !text.isEmpty());
    }

    private static Fetched delivered(HttpResponse<Optional<byte[]>> answer, StoreName store, long after) {
        long number = answer.headers()
                .firstValue(NUMBER)
                .map(HttpTerminalDoor::number)
                .orElse(0L);
        if (number <= after) {
            return new Fetched.Failed(Reason.DELIVERY_OUT_OF_ORDER);
        }
        DeliveryNumber which = new DeliveryNumber(store, number);
        return answer.body()
                .<Fetched>map(document ->
                        new Fetched.Delivered(new Delivery(which, VisitHeaders.visit(answer.headers()), document)))
                .orElseGet(() -> new Fetched.TooLarge(which));
    }

    /** 0, which is never after anything, for what is no number. */
    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private Registered registered(HttpResponse<Optional<byte[]>> answer, Registration asked) {
        if (answer.body().isEmpty()) {
            return new Registered.Unknown(Reason.MESSAGE_TOO_LARGE);
        }
        if (answer.statusCode() >= SERVER_ERROR || (answer.statusCode() != OK && answer.statusCode() < BAD_REQUEST)) {
            return new Registered.Unknown(Reason.TERMINAL_UNREACHABLE);
        }
        return messages.outcome(answer.body().get(), asked);
    }
}
