package shikaku.town.page;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import shikaku.edge.language.PageWords;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.PageRefusals;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.edge.web.Chains;
import shikaku.edge.web.ContentPolicy;

/** The page as a program; its {@link CardTray}, {@link OwnCard} and {@link TownCamera.Sight} are handed in by the demo. */
@Configuration(proxyBeanMethods = false)
// The town has every program on its class path, databases and all; its page needs none of them.
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import({TownPage.class, TownCamera.class, OwnCardDoor.class, ArrowStream.class})
public class TownProgram {
    @Bean
    SecurityFilterChain page(HttpSecurity http, Listeners listeners) {
        return Chains.pages(http, listeners.matcher("page", "localhost"), ContentPolicy.STRICT)
                .build();
    }

    /** By this name the page finds its words. */
    @Bean
    MessageSource messageSource() {
        return PageWords.of(TownWords.NAME);
    }

    /** The town plays the people around the figure and is no program of it: it keeps no evidence, and says so to {@code edge}. */
    @Bean
    RefusedHandshakes noEvidenceOfConnections() {
        return (handshake, times) -> {};
    }

    @Bean
    PageRefusals noEvidenceOfRequests() {
        return (refusal, times) -> {};
    }
}
