package shikaku.terminal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shikaku.edge.EdgeSettings;
import shikaku.edge.time.RealClock;
import shikaku.edge.time.Rounds;
import shikaku.edge.tls.TlsKeys;
import shikaku.terminal.signatures.SignatureSettings;
import shikaku.terminal.signatures.SignatureUpdate;
import shikaku.terminal.signatures.Signatures;
import shikaku.terminal.store.TerminalDatabase;

/** The signatures of the virus scanner (C-16), where the site has a distribution host. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("terminal.signatures.host")
class SignatureBeans {
    private static SignatureSettings settings(TerminalSettings terminal) {
        return Objects.requireNonNull(terminal.signatures(), "its host is there");
    }

    @Bean
    SignatureUpdate signatureUpdate(
            TerminalSettings terminal,
            EdgeSettings edge,
            HttpClient centerClient,
            RealClock real,
            TerminalDatabase database)
            throws IOException {
        return Signatures.update(
                settings(terminal),
                edge.data(),
                TlsKeys.open("terminal.center-tls", terminal.centerTls()),
                centerClient,
                real.clock(),
                Signatures.onRecord(database));
    }

    @Bean
    Rounds signatureRounds(SignatureUpdate update, TerminalSettings terminal) {
        return new Rounds("signatures", update::run, settings(terminal).every());
    }

    @Bean
    SignatureHealth signatures(SignatureUpdate update, RealClock real) {
        return new SignatureHealth(update, real.clock());
    }
}
