package shikaku.accounting.door;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import shikaku.accounting.Limits;
import shikaku.message.Reason;
import shikaku.message.bulk.RequestKey;

/** The terminal's door for questions, over HTTPS with mutual TLS (our profile): {@code POST /inquiries}, {@code POST /bulk/inquiries…}. */
public final class HttpInquiryDoor implements InquiryDoor {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_SLOW = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final DoorCalls calls;
    private final Duration patience;

    /**
     * @param client shows accounting's certificate and believes only the terminal's authority
     * @param door such as {@code https://localhost:8544}
     * @param patience for an answer
     */
    public HttpInquiryDoor(HttpClient client, URI door, Duration patience) {
        this.calls = new DoorCalls(client, door, Limits.BULK_BYTES);
        this.patience = patience;
    }

    @Override
    public Asked inquire(byte[] request) throws InterruptedException {
        return ask("/inquiries", request);
    }

    @Override
    public Asked sendBulk(byte[] request, RequestKey name) throws InterruptedException {
        return ask(calls.post("/bulk/inquiries", request).header(RequestKey.HEADER, name.value()));
    }

    @Override
    public Asked fetchBulk(byte[] request) throws InterruptedException {
        return ask("/bulk/inquiries/result", request);
    }

    @Override
    public Asked leftOut(byte[] document) throws InterruptedException {
        return ask("/bulk/inquiries/left-out", document);
    }

    private Asked ask(String path, byte[] request) throws InterruptedException {
        return ask(calls.post(path, request));
    }

    private Asked ask(HttpRequest.Builder question) throws InterruptedException {
        return switch (calls.ask(question, patience)) {
            case DoorCalls.Said.Nothing(Reason reason) -> new Asked.Unknown(reason);
            case DoorCalls.Said.Something(HttpResponse<Optional<byte[]>> answer) -> said(answer);
        };
    }

    /** A door that is busy, or whose center is out of reach, is asked again; what it refused stays refused. */
    private static Asked said(HttpResponse<Optional<byte[]>> answer) {
        int status = answer.statusCode();
        if (status == OK) {
            return answer.body()
                    .<Asked>map(Asked.Answered::new)
                    .orElseGet(() -> new Asked.Refused(Reason.MESSAGE_TOO_LARGE));
        }
        Reason reason = DoorCalls.reason(answer).orElse(Reason.TERMINAL_UNREACHABLE);
        boolean refused = status >= BAD_REQUEST
                && status < SERVER_ERROR
                && status != TOO_SLOW
                && status != TOO_MANY
                && !Passing.reason(reason);
        return refused ? new Asked.Refused(reason) : new Asked.Unknown(reason);
    }
}
