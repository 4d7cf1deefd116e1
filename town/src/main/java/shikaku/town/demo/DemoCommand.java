package shikaku.town.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./shikaku demo}: everything on this machine on the synthetic town. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "図のすべてをこの1台で動かします。 / Runs the whole figure on this machine.")
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private DemoOptions options = new DemoOptions();

    @Option(
            names = "--once",
            description =
                    "人の代わりに台本の一日を流して終わります。すべての結果が予定どおりのときだけ 0 です。 / Plays the scripted day and ends; 0 only if every outcome is the expected one.")
    private boolean once;

    @Option(
            names = "--kill-center",
            description =
                    "台本の一日の間に3回、資格確認等システムを SIGKILL で止めます（--once と）。 / Kills the center three times during the scripted day (with --once).")
    private boolean killCenter;

    @Option(
            names = "--outage",
            description =
                    "台本の10時から11時まで、資格確認等システムを止めたままにします。その間の受付が一件も失われないときだけ 0 です（--once と）。 / Keeps the center stopped from ten to eleven of the scripted day; 0 only if no check-in of that hour is lost (with --once).")
    private boolean outage;

    @Option(
            names = "--then",
            paramLabel = "PROGRAM",
            description =
                    "台本の一日のあと、すべてが動いている間に、置き場所を渡して呼びます。これも 0 で終わらなければなりません。いくつでも指定でき、並んで動きます（--once と）。 / Called with the folder when the scripted day is over and everything still runs; must end with 0, too. Several are called beside each other (with --once).")
    private List<String> then = List.of();

    @Option(
            names = "--traces",
            description =
                    "最後に、受付のあとに顔や暗証番号が残っていないかを調べます（root、--once と）。 / In the end looks for what a check-in must not leave of face and PIN (root, with --once).")
    private boolean traces;

    @Override
    public Integer call() throws Exception {
        requireTogether();
        Launcher launcher = new Launcher(options.repository(), Optional.empty());
        try (Neighbourhood neighbourhood = Neighbourhood.start(options, launcher)) {
            new DemoJson(neighbourhood).write();
            new ExchangeSamples(neighbourhood).write();
            if (once) {
                return day(neighbourhood)
                                && afterwards(neighbourhood)
                                && new LogsRun(neighbourhood, System.out).play()
                                && nothingStays(neighbourhood)
                        ? 0
                        : 1;
            }
            new OpenDoors(neighbourhood, System.out).untilInterrupted();
            return 0;
        }
    }

    private void requireTogether() {
        options.requireTogether(once);
        if (once && options.isRealReader()) {
            throw new IllegalArgumentException(
                    "--once は町のカードだけで流します（--real-reader なし） / --once plays with the town's cards only");
        }
        if ((killCenter || outage || traces || !then.isEmpty()) && !once) {
            throw new IllegalArgumentException(
                    "--kill-center、--outage、--traces、--then は --once と使います / --kill-center, --outage, --traces and --then go with --once");
        }
        if (once) {
            options.scripted();
            options.searched();
        }
    }

    private boolean day(Neighbourhood neighbourhood) {
        neighbourhood.settle();
        return new ScriptedDayRun(neighbourhood, killCenter, outage, System.out).play();
    }

    /** The programs find everything that a visitor finds, the town's page, too; they are called beside each other, as people come. */
    private boolean afterwards(Neighbourhood neighbourhood) throws IOException, InterruptedException {
        if (then.isEmpty()) {
            return true;
        }
        boolean well = true;
        try (var _ = new OpenDoors(neighbourhood, System.out).serve()) {
            List<Process> called = new ArrayList<>();
            for (String program : then) {
                called.add(new ProcessBuilder(
                                program, neighbourhood.folder().root().toString())
                        .inheritIO()
                        .start());
            }
            for (Process program : called) {
                well = program.waitFor() == 0 && well;
            }
        }
        return well;
    }

    private boolean nothingStays(Neighbourhood neighbourhood) throws Exception {
        Optional<String> missing = TracesRun.missing(options.repository());
        missing.filter(_ -> traces).ifPresent(why -> System.out.println("skipped " + why));
        return !traces || missing.isPresent() || new TracesRun(neighbourhood, System.out).play();
    }
}
