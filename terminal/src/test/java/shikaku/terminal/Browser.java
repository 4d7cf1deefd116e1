package shikaku.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A program that reads pages as people do: cookies, forms with their hidden fields, no redirects. */
final class Browser {
    private final HttpClient client;
    private final String host;
    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private HttpHeaders headers = HttpHeaders.of(Map.of(), (_, _) -> true);
    private String token = "";
    Document page = Document.createShell("");

    Browser(HttpClient client, String host, int port) {
        this.client = client;
        this.host = host;
        this.port = port;
    }

    /** As one just opened. */
    void forget() {
        cookies.clear();
        page = Document.createShell("");
    }

    /** Another browser into which this one's cookies, and what stands on its page, were copied. */
    Browser copy(Browser other) {
        other.cookies.putAll(cookies);
        other.token = token;
        return other;
    }

    /** Of the forms on the last page that had one. */
    String token() {
        return token;
    }

    /** A header of the last answer. */
    Optional<String> answered(String header) {
        return headers.firstValue(header);
    }

    int get(String path) throws Exception {
        return keep(request(path));
    }

    /** What a stream of events says, line by line, until it is closed. */
    BufferedReader events(String path) throws Exception {
        HttpResponse<InputStream> answer = client.send(request(path).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    /** Posts the form that the page shows, with these fields. */
    int submit(String form, Map<String, String> fields) throws Exception {
        Element shown = page.selectFirst(form);
        if (shown == null) {
            throw new AssertionError("no " + form + " on " + page.select("main").attr("data-screen"));
        }
        Map<String, String> all = shown.select("input[type=hidden]").stream()
                .collect(Collectors.toMap(field -> field.attr("name"), Element::val));
        all.putAll(fields);
        return post(shown.attr("action"), all);
    }

    int post(String path, Map<String, String> fields) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return keep(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    void signIn(String name, String password) throws Exception {
        get("/sign-in");
        submit("form[action=/sign-in]", Map.of("name", name, "password", password));
    }

    /** Opens an enrolment address, as the script on its page does. */
    int enrol(URI address) throws Exception {
        get(address.getPath());
        return submit("#enrolment", Map.of("secret", address.getFragment()));
    }

    /** Waits until the kiosk shows this. */
    void await(String screen) throws Exception {
        get("/kiosk");
        for (int turns = 0; !screen.equals(page.select("#kiosk").attr("data-screen")); turns++) {
            if (turns == 20) {
                throw new AssertionError(
                        screen + " never came after " + page.select("#kiosk").attr("data-screen"));
            }
            get("/kiosk/screen?wait=5&after=" + page.select("#kiosk").attr("data-step"));
        }
    }

    /** Waits until another screen has taken the place of this one. */
    void awaitNext() throws Exception {
        get("/kiosk/screen?wait=5&after=" + page.select("#kiosk").attr("data-step"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port);
        return cookies.isEmpty() ? request : request.header("Cookie", String.join("; ", cookies.values()));
    }

    private int keep(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        headers = answer.headers();
        headers.allValues("Set-Cookie").forEach(set -> cookies.put(set.split("=", 2)[0], set.split(";", 2)[0]));
        if (!answer.body().isEmpty()) {
            page = Jsoup.parse(answer.body());
            Element field = page.selectFirst("input[name=_csrf]");
            token = field == null ? token : field.val();
        }
        return answer.statusCode();
    }
}
