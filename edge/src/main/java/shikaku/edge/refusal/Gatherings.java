package shikaku.edge.refusal;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.springframework.context.SmartLifecycle;
import shikaku.edge.Limits;

/** Makes the gatherings of a program, and sees to it that a count is told when its minute is over, or when the program ends. */
public final class Gatherings implements SmartLifecycle {
    private final InstantSource clock;
    private final List<Gathering<?>> all = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("refusals").factory());
    private volatile boolean running;

    public Gatherings(InstantSource clock) {
        this.clock = clock;
    }

    /** One more. */
    public <T> Gathering<T> of(ObjIntConsumer<T> told) {
        return kept(new Gathering<>(clock, told));
    }

    /** One more, in which each caller is few or many alone: nobody's flood gathers what another is refused. */
    public <T> Gathering<T> of(ObjIntConsumer<T> told, Function<T, ?> whose) {
        return kept(new Gathering<>(clock, told, whose));
    }

    private <T> Gathering<T> kept(Gathering<T> gathering) {
        all.add(gathering);
        return gathering;
    }

    @Override
    public void start() {
        long pause = Limits.REFUSALS_GATHERED.toMillis();
        ticks.scheduleWithFixedDelay(
                () -> all.forEach(each -> Gathering.quietly(each::tellWhenOver)), pause, pause, TimeUnit.MILLISECONDS);
        running = true;
    }

    /** Before the program's log of evidence is closed: beans are destroyed after the lifecycle has stopped. */
    @Override
    public void stop() {
        running = false;
        ticks.shutdownNow();
        // One that cannot be told must not keep the others from it.
        all.forEach(each -> Gathering.quietly(each::tell));
    }

    /** After the listeners, which stop earlier because their phase is higher: whatever was refused until the end is told. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
