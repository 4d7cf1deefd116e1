package shikaku.edge.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Limits;
import shikaku.evidence.Outcome;

/** 設定変更の証跡: which settings are others than at the last start, accounts among them; written before the program serves anybody with them. */
@Realizes(clauses = Clause.C17)
public final class ConfigurationRows implements SmartLifecycle {
    private final String name;
    private final ConfigurationTrace configuration;
    private final Consumer<EvidenceRecord> evidence;
    private final InstantSource clock;
    private volatile boolean running;

    /**
     * Of a program.
     *
     * @param name as its rows say who and where
     * @param clock the real one
     */
    public ConfigurationRows(
            String name, ConfigurationTrace configuration, Consumer<EvidenceRecord> evidence, InstantSource clock) {
        this.name = name;
        this.configuration = configuration;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void start() {
        try {
            Optional<List<String>> changed = configuration.changed();
            if (changed.isEmpty()) {
                keep("first start, configuration " + configuration.hash(), List.of());
            }
            List<String> names = changed.orElse(List.of());
            for (int from = 0; from < names.size(); from += Limits.ITEMS) {
                keep(
                        "since the last start, configuration " + configuration.hash(),
                        names.subList(from, Math.min(names.size(), from + Limits.ITEMS)));
            }
            // Only what is on record is the last start's.
            configuration.remember();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the trace of the last configuration cannot be kept", unreadable);
        }
        running = true;
    }

    private void keep(String why, List<String> names) {
        evidence.accept(EvidenceRecord.of(clock.instant(), Act.CONFIGURATION_CHANGED, name, name, why, Outcome.DONE)
                .withItems(names, Optional.empty()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything is served. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2;
    }
}
