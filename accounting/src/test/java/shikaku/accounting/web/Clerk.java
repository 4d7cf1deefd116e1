package shikaku.accounting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at the clerks' pages, signed in or not. */
final class Clerk implements AutoCloseable {
    private static final int LOOKS = 300;
    private static final int LOOK_MILLIS = 100;
    /** Nobody ever counts it down. */
    private static final CountDownLatch BETWEEN_LOOKS = new CountDownLatch(1);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    Clerk(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String host, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(host, path)).GET());
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get("localhost", path).body());
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        String token = page("/sign-in").select("input[name=_csrf]").val();
        String form = "_csrf=" + encoded(token) + "&name=" + encoded(name) + "&password=" + encoded(password);
        return send(HttpRequest.newBuilder(address("localhost", "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Whoever has stolen this one's session. */
    Clerk thief() {
        Clerk thief = new Clerk(port);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> thief.cookies.getCookieStore().add(address("localhost", "/"), cookie));
        return thief;
    }

    /** Whether a GET or POST comes further than to a refusal for who asks. */
    boolean isLetIn(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("localhost", path));
        // The token of a page of its own, or a refusal would say nothing about the role.
        String token =
                "_csrf=" + encoded(page("/password").select("input[name=_csrf]").val());
        HttpResponse<String> answer = send(
                method.equals("GET")
                        ? request.GET()
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(token)));
        boolean toTheForm = answer.headers()
                .firstValue("Location")
                .filter(to -> to.contains("/sign-in"))
                .isPresent();
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !toTheForm;
    }

    /** Says this to the pages' listener, byte for byte, and hears everything until it hangs up. */
    String say(String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Posts a choice on the form of a page. */
    HttpResponse<String> choose(Document page, String choice) throws IOException, InterruptedException {
        String token = page.select("#decision input[name=_csrf]").val();
        return send(HttpRequest.newBuilder(
                        address("localhost", page.select("#decision").attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + "&choice=" + encoded(choice))));
    }

    /** Posts a form of a page as a browser would, with these fields set besides what stands in it. */
    HttpResponse<String> submit(Element form, String... fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        form.select("input[type=hidden]").forEach(hidden -> body.append(pair(hidden.attr("name"), hidden.val())));
        for (int at = 0; at < fields.length; at += 2) {
            body.append(pair(fields[at], fields[at + 1]));
        }
        return send(HttpRequest.newBuilder(address("localhost", form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Looks at a page again and again until one of its elements says something; as long as a busy machine may need. */
    Element awaitAttribute(String path, String element, String attribute, String value)
            throws IOException, InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            Element found = page(path).select(element).getFirst();
            if (found.attr(attribute).equals(value)) {
                return found;
            }
            if (BETWEEN_LOOKS.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts it down");
            }
        }
        throw new AssertionError(element + " never said " + value);
    }

    /** Fetches a page until its list, fetched anew as the page itself does, is answered with nothing: what the list asks. Its first look is a row of evidence, and changes it. */
    String awaitUnchanged(String path, String list) throws IOException, InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            String asks = page(path).select(list).attr("hx-get");
            HttpResponse<String> answer = get("localhost", asks);
            if (answer.statusCode() == 204 && answer.body().isEmpty()) {
                return asks;
            }
        }
        throw new AssertionError(list + " changed all the time");
    }

    /** METHOD PATH of every link and form that stands on any page that can be come by from there; each link must answer. Numbers are N. */
    Set<String> offered(String first) throws IOException, InterruptedException {
        Set<String> offered = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(first));
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (seen.add(kind(path))) {
                HttpResponse<String> answer = get("localhost", path);
                assertThat(answer.statusCode()).as(path).isLessThan(400);
                answer.headers().firstValue("Location").map(URI::create).ifPresent(to -> ahead.add(to.getPath()));
                Document page = Jsoup.parse(answer.body());
                List<String> links = page.select("a[href]").eachAttr("href").stream()
                        .map(link -> link.replaceFirst("#.*", ""))
                        .filter(link -> !link.isEmpty())
                        .toList();
                ahead.addAll(links);
                links.forEach(link -> offered.add("GET " + kind(link)));
                page.select("form")
                        .forEach(form -> offered.add(
                                form.attr("method").toUpperCase(Locale.ROOT) + " " + kind(form.attr("action"))));
                page.select("[formaction]").forEach(button -> offered.add("POST " + kind(button.attr("formaction"))));
            }
        }
        return offered;
    }

    private static String kind(String path) {
        return path.replaceFirst("[?#].*", "").replaceAll("[a-p]{32}|[0-9]+", "N");
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value) + "&";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        // The name of the clinic is part of every title; a page whose heading nobody filled in says so.
        assertThat(Jsoup.parse(answer.body()).title()).doesNotContain("null");
        return answer;
    }

    private URI address(String host, String path) {
        return URI.create("http://" + host + ":" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
