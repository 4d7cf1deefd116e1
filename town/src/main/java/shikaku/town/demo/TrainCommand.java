package shikaku.town.demo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code train}: a short day in one clinic with every program recording what it loads, for the build. */
@Command(
        name = "train",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "起動を速くする準備（組み立ての一部） / trains the AOT caches, a part of the build")
public final class TrainCommand implements Callable<Integer> {
    @Option(names = "--dir", required = true, description = "置き場所 / where everything is kept")
    private Path dir = Path.of("");

    @Option(names = "--caches", required = true, description = "キャッシュの置き場所 / where the caches are written")
    private Path caches = Path.of("");

    @Option(
            names = "--lab",
            paramLabel = "SITE",
            description = "その一日を実験室で流す（root） / the day is played in the lab of this site file (root)")
    private Optional<Path> lab = Optional.empty();

    @Override
    public Integer call() throws Exception {
        DemoOptions options = DemoOptions.of(dir, Ports.firstFree().base(), lab);
        Launcher launcher = new Launcher(options.repository(), Optional.of(caches));
        boolean expected;
        try (Neighbourhood neighbourhood = Neighbourhood.start(options, launcher, ShortDay::of)) {
            // Draws whoever every demo needs at its start: the pictures stay for all later ones.
            new DemoJson(neighbourhood).write();
            neighbourhood.settle();
            expected = new ScriptedDayRun(neighbourhood, false, false, System.out).play();
            new ReaderTraining(neighbourhood, caches).run();
            new OpenDoors(neighbourhood, System.out).open().close();
        }
        return expected ? 0 : 1;
    }
}
