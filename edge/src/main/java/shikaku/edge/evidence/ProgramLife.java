package shikaku.edge.evidence;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;

/** 起動と終了の証跡: that a program started, by the hash of its configuration, and that it stopped in order. */
@Realizes(clauses = Clause.C17)
public final class ProgramLife implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramLife.class);

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
    public ProgramLife(
            String name, ConfigurationTrace configuration, Consumer<EvidenceRecord> evidence, InstantSource clock) {
        this.name = name;
        this.configuration = configuration;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void start() {
        keep(Act.PROGRAM_STARTED, "configuration " + configuration.hash());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            keep(Act.PROGRAM_STOPPED, "stopped");
        } catch (RuntimeException unwritten) {
            LOG.error(
                    "the end of the program could not be written down: {}",
                    unwritten.getClass().getSimpleName());
        }
    }

    private void keep(Act act, String why) {
        evidence.accept(EvidenceRecord.of(clock.instant(), act, name, name, why, Outcome.DONE));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything is served, and after everything that was; but within the notary's rounds. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
