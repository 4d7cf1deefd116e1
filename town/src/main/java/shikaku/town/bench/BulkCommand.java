package shikaku.town.bench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./shikaku bench bulk}: 一括照会 and 照会番号一括登録 by way of the folders, the terminal, mutual TLS and the center. */
@Command(
        name = "bulk",
        mixinStandardHelpOptions = true,
        description =
                "一括照会と照会番号一括登録: 連携フォルダに要求を置いてから結果がそろうまで（目標: センターで毎秒 3,000 人以上、メモリは人数によらず、進み具合が見える）%nbulk inquiry and bulk registration, from the request in the folder to everybody's result (goals: at the center at least 3,000 people a second, memory that does not grow with the people, progress told)")
final class BulkCommand implements Callable<Integer> {
    /** People of one inquiry, at the center. */
    static final double A_SECOND = 3_000;
    /** Times as much memory for ten times as many people. */
    static final double FLAT = 1.3;
    /** Counts that were told between none and all. */
    static final double STEPS = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--people",
            defaultValue = "100000",
            description = "人数（既定 ${DEFAULT-VALUE}） / how many people in one job")
    private int people = 100_000;

    @Mixin
    private final ClinicOptions options = new ClinicOptions();

    @Override
    public Integer call() throws Exception {
        if (people < Limits.CROWD_LEAST || people > Limits.CROWD_MOST) {
            throw options.wrong("--people: %d から %d まで / from %1$d to %2$d, not %d"
                    .formatted(Limits.CROWD_LEAST, Limits.CROWD_MOST, people));
        }
        options.check();
        return options.measure(clinic -> {
            var bench = new BulkBench(clinic, clinic.drafts(), people, System.err);
            bench.measure();
            Report report =
                    new Report("bulk", clinic.clock().instant(), Machine.line(), bench.figures(), bench.goals());
            tell(report);
            return report;
        });
    }

    private void tell(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("bulk: %,d 人 / people%n%s%n%n", people, report.machine());
        report.figures().forEach((name, value) -> out.printf("%-46s %12.2f%n", name, value));
        out.println();
        report.goals().forEach(goal -> out.println(goal.sentence()));
        out.flush();
    }
}
