package shikaku.edge.listen;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import shikaku.edge.Limits;
import shikaku.edge.tls.TlsSettings;

/**
 * One listener of a program ({@code shikaku.listeners.NAME}).
 *
 * @param port TCP port; 0 lets the system choose (tests)
 * @param address address to bind; a plain listener elsewhere than on the loopback must say {@code open: true}
 * @param open a plain listener that other machines may reach, such as OCSP (signed answers need no TLS)
 * @param connections open at a time; more wait outside
 * @param connectionsPerAddress of these, how many one address may hold; by default {@value Limits#CONNECTIONS_PER_ADDRESS} where other
 *     machines get in, and all at a listener for this machine alone
 * @param headTime how long a handshake may take, and the head of a request
 * @param tls present: a mutual-TLS door; null otherwise, because the framework cannot bind an Optional of a record
 */
public record ListenerSettings(
        @Min(0) @Max(65_535) int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("false") boolean open,

        @Min(1) @Max(Limits.CONNECTIONS_MAX) @DefaultValue("" + Limits.CONNECTIONS)
        int connections,

        @Min(1) @Max(Limits.CONNECTIONS_MAX) @Nullable Integer connectionsPerAddress,

        @DefaultValue(Limits.REQUEST_HEAD) Duration headTime,

        @Valid @Nullable TlsSettings tls) {

    /** Whether only a peer with a certificate of ours gets in. */
    public boolean isMutualTls() {
        return tls != null;
    }

    /** Connections that one address may hold. */
    int share() {
        int most = isMutualTls() || open ? Limits.CONNECTIONS_PER_ADDRESS : connections;
        return Optional.ofNullable(connectionsPerAddress).orElse(Math.min(most, connections));
    }

    /** The keys of a mutual-TLS door. */
    public Optional<TlsSettings> door() {
        return Optional.ofNullable(tls);
    }
}
