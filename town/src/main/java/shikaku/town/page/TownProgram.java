package shikaku.town.page;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import shikaku.edge.listen.Listeners;
import shikaku.edge.web.Chains;
import shikaku.edge.web.ContentPolicy;

/** The page as a program; its {@link CardTray} is handed in by the demo. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({TownPage.class, ArrowStream.class})
public class TownProgram {
    @Bean
    SecurityFilterChain page(HttpSecurity http, Listeners listeners) {
        return Chains.pages(http, listeners.matcher("page", "localhost"), ContentPolicy.STRICT)
                .build();
    }
}
