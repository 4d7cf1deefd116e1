package shikaku.accounting.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.accounting.booking.BulkAnswers;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardKey;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.ResultHeader;

/** A terminal's door under mutual TLS: hands out what it holds, registers what it is given. */
final class FakeTerminal implements AutoCloseable {
    private static final int LONG_ENOUGH = 60;

    private final NavigableMap<Long, byte[]> results = new ConcurrentSkipListMap<>();
    private final BlockingQueue<ReferenceNumberRegistration> registered = new LinkedBlockingQueue<>();
    private final Map<InsuredCardKey, Eligibility> said = new ConcurrentHashMap<>();
    private volatile byte[] job = new byte[0];
    private volatile String unanswered = "none";
    private volatile String settled = "none";
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> asked = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpsServer server;

    FakeTerminal(SSLContext keys) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.setHttpsConfigurator(new HttpsConfigurator(keys) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters mutual = keys.getDefaultSSLParameters();
                mutual.setNeedClientAuth(true);
                parameters.setSSLParameters(mutual);
            }
        });
        server.createContext("/results", this::result);
        server.createContext("/reference-numbers", this::register);
        server.createContext("/inquiries", this::inquire);
        server.createContext("/bulk/inquiries", this::inquireInBulk);
        server.start();
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    void holds(byte[] document) {
        results.put(results.size() + 1L, document);
    }

    /** From now on these visits have no answer. */
    void hasWithoutAnswer(String visits) {
        unanswered = visits;
    }

    /** These are settled at the desk: told until accounting says that it has heard. */
    void hasSettled(String visits) {
        settled = visits;
    }

    void awaitHeard(String visits) throws InterruptedException {
        await(heard, visits::equals);
    }

    /** Waits until accounting has registered whoever has this key; passes over what it repeats because an answer of ours came late. */
    ReferenceNumberRegistration awaitRegistration(InsuredCardKey key) throws InterruptedException {
        return await(registered, registration -> registration.info().key().equals(key));
    }

    /** Waits until accounting keeps all that is held here: it asks for what comes after. */
    void awaitTaken() throws InterruptedException {
        await(asked, after -> after >= results.lastKey());
    }

    private static <T> T await(BlockingQueue<T> arrivals, Predicate<T> wanted) throws InterruptedException {
        while (true) {
            T next = arrivals.poll(LONG_ENOUGH, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("accounting is silent");
            }
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    private void result(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            long after = Long.parseLong(query.replaceAll(".*after=([0-9]+).*", "$1"));
            asked.add(after);
            Map.Entry<Long, byte[]> next = results.higherEntry(after);
            exchange.getResponseHeaders().set("Shikaku-Store", Oqs.STORE.text());
            exchange.getResponseHeaders().set("Shikaku-Visits-Unanswered", unanswered);
            if (settled.equals(exchange.getRequestHeaders().getFirst("Shikaku-Visits-Settled"))) {
                heard.add(settled);
                settled = "none";
            }
            exchange.getResponseHeaders().set("Shikaku-Visits-Settled", settled);
            if (next == null) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            exchange.getResponseHeaders().set("Shikaku-Delivery", next.getKey().toString());
            exchange.sendResponseHeaders(200, next.getValue().length);
            exchange.getResponseBody().write(next.getValue());
        }
    }

    /** From now on the center says this about whoever has that key. */
    void says(InsuredCardKey key, Eligibility eligibility) {
        said.put(key, eligibility);
    }

    private void inquire(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = QualificationConfirmationRequest.from(
                    XmlMessages.read(exchange.getRequestBody().readAllBytes()));
            var eligibility = said.getOrDefault(asked.search().query().key(), new Eligibility.NotFound());
            send(
                    exchange,
                    Oqs.typed(
                            asked.header().institution(),
                            asked.qualificationConfirmationDate(),
                            asked.search().query(),
                            eligibility));
        }
    }

    /** One job at a time, ready at once. */
    private void inquireInBulk(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().endsWith("/left-out")) {
                send(exchange, new byte[0]);
                return;
            }
            if (!exchange.getRequestURI().getPath().endsWith("/result")) {
                job = request;
                send(exchange, BulkAnswers.taken());
                return;
            }
            Map<QualificationConfirmSearchInfo, Confirmation> answers = new HashMap<>();
            BulkAnswers.asked(job).values().forEach(asked -> answers.put(asked, confirmation(asked)));
            send(exchange, BulkAnswers.said(BulkAnswers.day(job), answers));
        }
    }

    private Confirmation confirmation(QualificationConfirmSearchInfo asked) {
        Eligibility eligibility = said.getOrDefault(asked.query().key(), new Eligibility.NotFound());
        return Oqs.decided(eligibility);
    }

    private static void send(HttpExchange exchange, byte[] answer) throws IOException {
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private void register(HttpExchange exchange) throws IOException {
        try (exchange) {
            ReferenceNumberRegistration asked = ReferenceNumberRegistration.from(
                    XmlMessages.read(exchange.getRequestBody().readAllBytes()));
            byte[] answer = XmlMessages.write(new ReferenceNumberRegistrationResult(
                            new ResultHeader(People.TODAY.atTime(10, 1), asked.header()),
                            asked.info(),
                            Processing.normal())
                    .toXml());
            send(exchange, answer);
            registered.add(asked);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
