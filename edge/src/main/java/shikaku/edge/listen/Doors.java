package shikaku.edge.listen;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.ResponseEntity;
import shikaku.edge.Limits;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.refusal.RefusedHandshake;
import shikaku.edge.tls.TlsKeys;
import shikaku.message.Reason;

/** Opens the listeners in Tomcat: the first is the framework's own connector, the others are added beside it. */
public final class Doors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Listeners listeners;
    private final Consumer<RefusedHandshake> refused;
    private final BiFunction<HttpServletRequest, Integer, ResponseEntity<byte[]>> answers;
    private final BiFunction<Integer, Reason, byte[]> words;

    /**
     * Opens these.
     *
     * @param refused is told of every client that was not let in before it could ask anything
     * @param answers what somebody is told whose request the server itself refused, with this status
     * @param words a whole answer of HTTP/1.1, for whom there is no request to answer
     */
    public Doors(
            Listeners listeners,
            Consumer<RefusedHandshake> refused,
            BiFunction<HttpServletRequest, Integer, ResponseEntity<byte[]>> answers,
            BiFunction<Integer, Reason, byte[]> words) {
        this.listeners = listeners;
        this.refused = refused;
        this.answers = answers;
        this.words = words;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(DoorProtocol.class.getName());
        boolean first = true;
        for (Map.Entry<String, ListenerSettings> listener : listeners.settings().entrySet()) {
            if (first) {
                factory.addConnectorCustomizers(connector -> open(listener.getKey(), listener.getValue(), connector));
            } else {
                Connector connector = new Connector(DoorProtocol.class.getName());
                open(listener.getKey(), listener.getValue(), connector);
                factory.addAdditionalConnectors(connector);
            }
            first = false;
        }
        factory.addEngineValves(new ListenerValve(listeners));
        factory.addContextCustomizers(context -> say((StandardHost) context.getParent()));
    }

    /** The one that is nearest to the framework speaks first; the framework puts in another one, and Tomcat a third, unless it is told not to. */
    private void say(StandardHost host) {
        host.setErrorReportValveClass("");
        host.getPipeline().addValve(new ServerRefusals(answers));
    }

    private void open(String name, ListenerSettings settings, Connector connector) {
        String key = "shikaku.listeners." + name;
        connector.setPort(settings.port());
        connector.setXpoweredBy(false);
        connector.setMaxParameterCount(Limits.PARAMETERS);
        connector.setMaxPostSize(Limits.FORM_BYTES);
        DoorProtocol protocol = (DoorProtocol) connector.getProtocolHandler();
        protocol.setAddress(address(key, settings));
        protocol.guard(new Guard(
                settings.share(),
                settings.headTime(),
                System::nanoTime,
                reason -> refused.accept(new RefusedHandshake(name, reason)),
                words));
        limit(protocol, settings, name);
        settings.door()
                .ifPresentOrElse(tls -> secure(name, TlsKeys.open(key + ".tls", tls), connector), () -> pack(protocol));
        listeners.opened(name, connector);
    }

    private static void limit(DoorProtocol protocol, ListenerSettings settings, String name) {
        protocol.setMaxHttpRequestHeaderSize(Limits.HEADER_BYTES);
        protocol.setConnectionTimeout((int) Limits.REQUEST_HEADER_WAIT.toMillis());
        // A timeout of its own for bodies; "disabled", they would have the headers' (Tomcat's default).
        protocol.setDisableUploadTimeout(false);
        protocol.setConnectionUploadTimeout((int) Limits.BODY_SILENCE.toMillis());
        protocol.setKeepAliveTimeout((int) Limits.KEEP_ALIVE.toMillis());
        protocol.setMaxConnections(settings.connections());
        protocol.setExecutor(new VirtualThreadExecutor(name + "-"));
    }

    /**
     * Lists of hundreds of rows that resemble each other travel as a tenth of themselves. Whoever guesses at a secret by a packed page's length (BREACH) finds
     * none on ours: the framework masks the CSRF token anew for each page.
     */
    private static void pack(DoorProtocol protocol) {
        protocol.setCompression("on");
        protocol.setCompressionMinSize(Limits.PACKED);
        protocol.setCompressibleMimeType("text/html,text/css,text/javascript,application/javascript,image/svg+xml");
    }

    private void secure(String name, TlsKeys keys, Connector connector) {
        SSLHostConfig host = new SSLHostConfig();
        host.setProtocols("TLSv1.3");
        host.setCertificateVerification("required");
        SSLHostConfigCertificate own = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.DEFAULT_TYPE);
        own.setCertificateKeystore(keys.own());
        own.setCertificateKeystorePassword(keys.password());
        own.setCertificateKeyPassword(keys.password());
        own.setSslContext(
                new DoorContext(keys.context(reason -> refused.accept(new RefusedHandshake(name, reason))), keys));
        host.addCertificate(own);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(host);
    }

    private static InetAddress address(String key, ListenerSettings settings) {
        try {
            InetAddress address = InetAddress.getByName(settings.address());
            if (address.isLoopbackAddress() || settings.isMutualTls() || settings.open()) {
                return address;
            }
        } catch (UnknownHostException e) {
            // said below, in the same sentence
        }
        throw new WrongConfiguration(
                key + ".address",
                settings.address(),
                "この機械のアドレス。TLSなしで外に開くのは open: true の待受だけ",
                "an address of this machine, without TLS only the loopback unless open is true");
    }
}
