package shikaku.edge;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as a sign-in needs: one cookie, one form token, no redirects. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String host;
    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Browser(HttpClient client, String host, int port) {
        this.client = client;
        this.host = host;
        this.port = port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "text/html,*/*;q=0.8");
    }

    /** What a browser asks for by itself, such as a page's picture. */
    HttpResponse<String> get(String path, String accepted) throws IOException, InterruptedException {
        return keep(client.send(
                request(host, port, path, r -> withCookie(r).header("Accept", accepted)), BodyHandlers.ofString()));
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return keep(client.send(
                request(
                        host,
                        port,
                        path,
                        r -> withCookie(r)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))),
                BodyHandlers.ofString()));
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        get("/sign-in");
        return post("/sign-in", "name=" + name + "&password=" + password + "&_csrf=" + token);
    }

    HttpResponse<String> signOut() throws IOException, InterruptedException {
        return post("/sign-out", "_csrf=" + token);
    }

    HttpResponse<String> changeLanguage(String to, String back) throws IOException, InterruptedException {
        return post(
                "/language",
                "to=" + to + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + "&_csrf=" + token);
    }

    /** A form with its token and nothing else. */
    HttpResponse<String> postForm(String path) throws IOException, InterruptedException {
        return post(path, "_csrf=" + token);
    }

    /** Another browser into which this one's session was copied, and what stands on its page. */
    Browser copy() {
        Browser other = new Browser(client, host, port);
        session().ifPresent(other::keep);
        other.token = token;
        return other;
    }

    /** The session's cookie as it was set last, with its attributes. */
    String cookie() {
        return session().orElseThrow();
    }

    private Optional<String> session() {
        return cookies.entrySet().stream()
                .filter(each -> each.getKey().endsWith("_SESSION"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A request to the loopback that names another host, as a browser does for {@code *.localhost}. */
    static HttpRequest request(String host, int port, String path, UnaryOperator<HttpRequest.Builder> more) {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        return more.apply(HttpRequest.newBuilder(uri).header("Host", host + ":" + port))
                .build();
    }

    private HttpRequest.Builder withCookie(HttpRequest.Builder request) {
        String shown =
                cookies.values().stream().map(set -> set.split(";", 2)[0]).collect(Collectors.joining("; "));
        return shown.isEmpty() ? request : request.header("Cookie", shown);
    }

    private void keep(String set) {
        cookies.put(set.split("=", 2)[0], set);
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
