package shikaku.town.demo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code traces}: checks somebody in by face and by PIN, and looks everywhere for what must not stay; {@code scripts/traces} calls it. */
@Command(
        name = "traces",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "受付のあとに何も残らないことを確かめる（試験の一部） / looks for what a check-in must not leave, a part of the test")
public final class TracesCommand implements Callable<Integer> {
    /** What a test says that it lacks something here. */
    private static final int SKIPPED = 77;

    @Option(names = "--dir", required = true, description = "置き場所 / where everything is kept")
    private Path dir = Path.of("");

    @Override
    public Integer call() throws Exception {
        Optional<String> missing = TracesRun.missing(Path.of(System.getProperty("shikaku.root", ".")));
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return SKIPPED;
        }
        DemoOptions options = DemoOptions.facing(dir, Ports.firstFree().base());
        try (Neighbourhood neighbourhood = Neighbourhood.start(
                        options, new Launcher(options.repository(), Optional.empty()), ShortDay::of)
                .settle()) {
            return new TracesRun(neighbourhood, System.out).play() ? 0 : 1;
        }
    }
}
