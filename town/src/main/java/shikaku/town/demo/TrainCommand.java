package shikaku.town.demo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code train}: a short day in one clinic with every program recording what it loads, for the build. */
@Command(
        name = "train",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "起動を速くする準備（組み立ての一部） / trains the AOT caches, a part of the build")
public final class TrainCommand implements Callable<Integer> {
    /** Away from the demo's ports and from those the machine gives to clients, so that a build does not disturb a running demo. */
    private static final int FIRST_PORTS = 10_000;

    private static final int PORTS_EACH = 500;

    /** How many builds can train beside each other, most likely. */
    private static final int PLACES = 44;

    @Option(names = "--dir", required = true, description = "置き場所 / where everything is kept")
    private Path dir = Path.of("");

    @Option(names = "--caches", required = true, description = "キャッシュの置き場所 / where the caches are written")
    private Path caches = Path.of("");

    @Override
    public Integer call() throws Exception {
        DemoCommand.DemoOptions options = DemoCommand.DemoOptions.of(dir, ports().base());
        Launcher launcher = new Launcher(options.repository(), Optional.of(caches));
        boolean expected;
        try (Neighbourhood neighbourhood = Neighbourhood.start(options, launcher, ShortDay::of)) {
            // Draws whoever every demo needs at its start: the pictures stay for all later ones.
            new DemoJson(neighbourhood).write();
            neighbourhood.settle();
            expected = new ScriptedDayRun(neighbourhood, false, System.out).play();
            new ReaderTraining(neighbourhood, caches).run();
            new OpenDoors(neighbourhood, System.out).open().close();
        }
        return expected ? 0 : 1;
    }

    /** The first place that nobody else listens at; beginning anywhere, so that two builds rarely want the same. */
    private static Ports ports() {
        int first = (int) (ProcessHandle.current().pid() % PLACES);
        return IntStream.range(first, first + PLACES)
                .mapToObj(place -> new Ports(FIRST_PORTS + place % PLACES * PORTS_EACH))
                .filter(Ports::areFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ports are free to train at"));
    }
}
