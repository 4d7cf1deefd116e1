package shikaku.center.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at the operators' pages, signed in or not. */
final class Operator implements AutoCloseable {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI pages;

    /** @param pages address of the first page */
    Operator(URI pages) {
        this.pages = pages;
    }

    /** Whoever has stolen this one's session. */
    Operator thief() {
        Operator thief = new Operator(pages);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> thief.cookies.getCookieStore().add(pages, cookie));
        return thief;
    }

    /** Whether a GET or POST comes further than to a refusal for who asks. */
    boolean isLetIn(String method, String path) throws IOException, InterruptedException {
        // The token of a page of its own, or a refusal would say nothing about the role.
        HttpResponse<String> answer = method.equals("GET") ? get(path) : submit("/password", path);
        boolean toTheForm = answer.uri().getPath().equals("/sign-in");
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !toTheForm;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(pages.resolve(path)).GET());
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return submit("/sign-in", "/sign-in", "name", name, "password", password);
    }

    /** Posts a form of a page with these fields and the page's token. */
    HttpResponse<String> submit(String page, String action, String... fields) throws IOException, InterruptedException {
        var body = new StringBuilder("_csrf=")
                .append(encoded(page(page).select("input[name=_csrf]").val()));
        for (int at = 0; at < fields.length; at += 2) {
            body.append('&').append(fields[at]).append('=').append(encoded(fields[at + 1]));
        }
        return send(HttpRequest.newBuilder(pages.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** METHOD PATH of every link and form that stands on any page that can be come by from there; each link must answer. Numbers are N. */
    Set<String> offered(String first) throws IOException, InterruptedException {
        Set<String> offered = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(first));
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (seen.add(kind(path))) {
                HttpResponse<String> answer = get(path);
                assertThat(answer.statusCode()).as(path).isLessThan(400);
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
        return path.replaceFirst("[?#].*", "").replaceAll("[0-9]+", "N");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
