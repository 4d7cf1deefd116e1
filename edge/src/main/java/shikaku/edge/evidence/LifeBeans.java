package shikaku.edge.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import shikaku.edge.EdgeSettings;
import shikaku.edge.time.RealClock;
import shikaku.evidence.EvidenceLog;

/** The same, for programs that do nothing else at their start which belongs to the row of it. */
@Configuration(proxyBeanMethods = false)
@Import(EvidenceBeans.class)
public class LifeBeans {
    @Bean
    ProgramLife programLife(EvidenceLog log, ConfigurationTrace trace, EdgeSettings edge, RealClock clock) {
        return new ProgramLife(edge.name(), trace, log::append, clock.clock());
    }
}
