package shikaku.center;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import shikaku.center.console.Console;
import shikaku.center.console.Turns;
import shikaku.center.desk.ConsolePages;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;

/** 電文の試験台, where the configuration has one ({@code center.console}). It is given no store and no register. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("center.console")
@Import(ConsolePages.class)
class ConsoleBeans {
    @Bean
    Console console(CenterSettings settings, BusinessClock business) {
        return new Console(business.clock(), settings.dateBack(), settings.dateAhead());
    }

    @Bean
    Turns consoleTurns(RealClock real) {
        return new Turns(real.clock());
    }
}
