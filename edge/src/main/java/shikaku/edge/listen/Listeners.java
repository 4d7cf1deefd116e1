package shikaku.edge.listen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Connector;
import org.springframework.security.web.util.matcher.RequestMatcher;
import shikaku.edge.WrongConfiguration;

/**
 * The listeners of a program by name. Security chains choose by the listener through which a request came in, which the peer
 * cannot influence, and for pages also by host name, so that no page is served under a name that is not its own.
 */
public final class Listeners {
    /** Request attribute that holds the name of the listener. */
    static final String ATTRIBUTE = "shikaku.listener";

    private final Map<String, ListenerSettings> settings;
    private final Map<String, Connector> connectors = new ConcurrentHashMap<>();

    public Listeners(Map<String, ListenerSettings> settings) {
        if (settings.isEmpty()) {
            throw new WrongConfiguration("shikaku.listeners", "", "一つ以上の待受", "one listener or more");
        }
        this.settings = new TreeMap<>(settings);
    }

    /** Requests that came in by this listener. */
    public RequestMatcher matcher(String listener) {
        require(listener);
        return request -> listener.equals(request.getAttribute(ATTRIBUTE));
    }

    /** Requests that came in by this listener and name this host (without port). */
    public RequestMatcher matcher(String listener, String host) {
        RequestMatcher door = matcher(listener);
        return request -> door.matches(request) && host.equalsIgnoreCase(request.getServerName());
    }

    /** The name of the listener by which a request came in; empty for none of ours. */
    public static String of(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(ATTRIBUTE), "");
    }

    /** Whether a request came in by a mutual-TLS door. */
    public boolean isDoor(HttpServletRequest request) {
        return Optional.ofNullable(settings.get(of(request)))
                .filter(ListenerSettings::isMutualTls)
                .isPresent();
    }

    /** Requests that came in by any listener without TLS that is bound to the loopback. */
    public RequestMatcher loopback() {
        return request -> Optional.ofNullable(request.getAttribute(ATTRIBUTE))
                .map(name -> settings.get(name.toString()))
                .filter(listener -> !listener.isMutualTls() && !listener.open())
                .isPresent();
    }

    /** The port in use, also when the configuration said 0. */
    public int port(String listener) {
        Connector connector = connectors.get(listener);
        // Before it is bound a connector has none, and the configured one is the one it will have.
        int bound = connector == null ? -1 : connector.getLocalPort();
        return bound > 0 ? bound : require(listener).port();
    }

    Map<String, ListenerSettings> settings() {
        return settings;
    }

    void opened(String name, Connector connector) {
        connectors.put(name, connector);
    }

    String nameOf(Connector connector) {
        return connectors.entrySet().stream()
                .filter(opened -> opened.getValue() == connector)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private ListenerSettings require(String listener) {
        ListenerSettings found = settings.get(listener);
        if (found == null) {
            throw new WrongConfiguration(
                    "shikaku.listeners." + listener, "", "ポート番号 0–65535", "a port number from 0 to 65535");
        }
        return found;
    }
}
