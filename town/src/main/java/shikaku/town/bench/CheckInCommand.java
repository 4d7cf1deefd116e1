package shikaku.town.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shikaku.town.demo.MeasuredClinic;

/** {@code ./shikaku bench checkin}: a check-in by PIN without the human, and what it is made of. */
@Command(
        name = "checkin",
        mixinStandardHelpOptions = true,
        description =
                "暗証番号による受付から人の時間を除いたもの（目標: 中央値 300 ms 以下）と、その内訳%na check-in by PIN without the human (goal: p50 at most 300 ms), and its parts")
final class CheckInCommand implements Callable<Integer> {
    /** ms. */
    private static final double GOAL = 300;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--runs", defaultValue = "60", description = "回数（既定 ${DEFAULT-VALUE}） / how many check-ins")
    private int runs = 60;

    @Mixin
    private final ClinicOptions options = new ClinicOptions();

    @Override
    public Integer call() throws Exception {
        if (runs < 1 || runs > Limits.RUNS) {
            throw options.wrong("--runs: 1 から " + Limits.RUNS + " まで / from 1 to " + Limits.RUNS + ", not " + runs);
        }
        options.check();
        return options.measure(clinic -> {
            Map<Lap, Distribution> measured = new CheckInBench(clinic, new Series(runs, System.err))
                    .measure()
                    .distributions();
            Report report = report(clinic, measured);
            print(report, measured);
            return report;
        });
    }

    private static Report report(MeasuredClinic clinic, Map<Lap, Distribution> measured) {
        var figures = Figures.of(measured);
        String name = Figures.name(Lap.CHECKIN, 50);
        double value = Optional.ofNullable(figures.get(name)).orElseThrow();
        return new Report(
                "checkin", clinic.clock().instant(), Machine.line(), figures, List.of(new Goal(name, GOAL, value)));
    }

    private void print(Report report, Map<Lap, Distribution> measured) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "checkin: %d 回（その前の %d 回は数えない） / %d runs, %d before them not counted%n%s%n%n",
                runs, Limits.WARM_UP, runs, Limits.WARM_UP, report.machine());
        PartsTable.lines(measured, Lap.CHECKIN).forEach(out::println);
        out.println();
        report.goals().forEach(goal -> out.println(goal.sentence()));
        out.flush();
    }
}
