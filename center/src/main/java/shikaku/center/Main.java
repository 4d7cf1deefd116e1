package shikaku.center;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import shikaku.center.command.OperatorCommands;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.center.web.BulkDoor;
import shikaku.center.web.Door;
import shikaku.center.web.Failures;
import shikaku.center.web.GatheredRefusals;
import shikaku.center.web.RefusedRequests;
import shikaku.edge.EdgeSettings;
import shikaku.edge.Program;
import shikaku.edge.database.ProgramDatabase;
import shikaku.edge.evidence.LifeBeans;
import shikaku.edge.listen.Listeners;
import shikaku.edge.time.RealClock;
import shikaku.edge.web.Chains;

/**
 * The program {@code center}: 8443 for terminals and insurers under mutual TLS, 8444 for its operators on this machine; {@code enrol} and
 * {@code revoke} say who may connect.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(CenterSettings.class)
@Import({
    ProgramDatabase.class,
    Store.class,
    LifeBeans.class,
    Decisions.class,
    SiteUpkeep.class,
    BulkBeans.class,
    DeskBeans.class,
    ConsoleBeans.class,
    Door.class,
    BulkDoor.class,
    Failures.class
})
public class Main {
    @Bean
    SiteAuthorityFolder siteAuthority(EdgeSettings edge, CenterSettings settings, RealClock real, SecureRandom random)
            throws IOException, GeneralSecurityException {
        return CenterFiles.site(edge.data(), settings, real.clock(), random);
    }

    /** Nothing to customize: asking for the authority here has the door's keys minted before the door looks for them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> keysBeforeDoors(SiteAuthorityFolder minted) {
        return doors -> {};
    }

    /** TLS lets nobody in without a certificate of the site authority; whether its subject may ask is the counter's to say, with evidence. */
    @Bean
    SecurityFilterChain door(HttpSecurity http, Listeners listeners) {
        return Chains.open(http, listeners.matcher("center")).build();
    }

    @Bean
    RefusedRequests refusedRequests(Listeners listeners, GatheredRefusals refusals, Failures failures) {
        return new RefusedRequests(listeners.matcher("center"), refusals, failures);
    }

    public static void main(String[] args) {
        if (OperatorCommands.isOne(List.of(args))) {
            var commands = new OperatorCommands(
                    System.getProperty("user.name", ""), Clock.systemUTC(), new SecureRandom(), System.out, System.err);
            System.exit(commands.run(List.of(args)));
        }
        Program.run(Main.class, "center", args);
    }
}
