package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One person at one site: gets pages, fills in their forms, keeps the cookies. Connects to 127.0.0.1 and names the virtual host, because only
 * browsers resolve {@code *.localhost} by themselves.
 */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 5;
    private static final int HTTP_OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String host;
    private final int port;

    /** Connects to the port on 127.0.0.1 and names the host. */
    public Browser(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** What came back. */
    public record Page(int status, Document document) {
        /** The first element that fits the CSS selector; a page without it is a broken page. */
        public Element the(String selector) {
            Element element = document.selectFirst(selector);
            if (element == null) {
                throw new IllegalStateException(
                        "the page has no " + selector + ": " + document.title() + " (" + status + ")");
            }
            return element;
        }

        /** Whether an element fits. */
        public boolean has(String selector) {
            return document.selectFirst(selector) != null;
        }
    }

    String origin() {
        return "http://" + host + ":" + port;
    }

    /** The page at this path, after redirects. */
    public Page get(String path) {
        return send(request(path).GET().build());
    }

    /**
     * What a path sends after redirects, to its last byte and unread, packed as browsers ask for it: for whoever times or weighs it.
     *
     * @throws IllegalStateException when it is anything but what was asked for
     */
    public byte[] load(String path) {
        HttpResponse<byte[]> response =
                follow(request(path).header("Accept-Encoding", "gzip").GET().build(), 0);
        if (response.statusCode() != HTTP_OK) {
            throw new IllegalStateException(origin() + path + " answers " + response.statusCode());
        }
        return response.body();
    }

    /** Posts a form as it stands on the page, with {@code answers} typed or chosen. */
    public Page submit(Element form, Map<String, String> answers) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], select[name], textarea[name]")) {
            boolean choice =
                    input.attr("type").equals("checkbox") || input.attr("type").equals("radio");
            if (!choice || input.hasAttr("checked")) {
                fields.put(input.attr("name"), input.val());
            }
        }
        fields.putAll(answers);
        return post(form.attr("action"), fields);
    }

    Page post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port)
                .header("Accept-Language", "ja")
                .timeout(PATIENCE);
    }

    private Page send(HttpRequest request) {
        HttpResponse<byte[]> response = follow(request, 0);
        return new Page(response.statusCode(), Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8)));
    }

    private HttpResponse<byte[]> follow(HttpRequest request, int redirects) {
        HttpResponse<byte[]> response = exchange(request);
        if (response.statusCode() / 100 != 3 || redirects >= MOST_REDIRECTS) {
            return response;
        }
        URI target = URI.create(response.headers().firstValue("Location").orElse("/"));
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return follow(request(target.getRawPath() + query).GET().build(), redirects + 1);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(origin() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
