package shikaku.town.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shikaku.town.demo.MeasuredClinic;

/** {@code ./shikaku bench bulk}: 一括照会 and 照会番号一括登録 by way of the folders, the terminal, mutual TLS and the center. */
@Command(
        name = "bulk",
        mixinStandardHelpOptions = true,
        description = {
            "一括照会と照会番号一括登録: 連携フォルダに要求を置いてから結果がそろうまで（目標: センターで毎秒 3,000 人以上、メモリは人数によらず、進み具合が見える）",
            "bulk inquiry and bulk registration, from the request in the folder to everybody's result (goals: at the center at least 3,000"
                    + " people a second, memory that does not grow with the people, progress told)"
        })
final class BulkCommand implements Callable<Integer> {
    /** People of one inquiry, at the center. */
    static final double A_SECOND = 3_000;
    /** Times as much memory for ten times as many people. */
    static final double FLAT = 1.3;
    /** Counts that were told between none and all. */
    static final double STEPS = 3;

    /** Away from the demo's and the build's ports. */
    private static final String PORTS = "18400";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--people",
            defaultValue = "100000",
            description = "人数（既定 ${DEFAULT-VALUE}） / how many people in one job")
    private int people = 100_000;

    @Option(names = "--json", paramLabel = "FILE", description = "結果を JSON でも書く / writes the figures as JSON, too")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--ports",
            paramLabel = "BASE",
            defaultValue = PORTS,
            description = "待受の始まり（既定 ${DEFAULT-VALUE}） / base of all ports")
    private int ports = Integer.parseInt(PORTS);

    @Override
    public Integer call() throws Exception {
        check();
        Path folder = Files.createTempDirectory("shikaku-bench");
        System.err.println("町を始めます（診療所1つ）… / starting the town with one clinic… " + folder);
        try (MeasuredClinic clinic = MeasuredClinic.start(folder, ports)) {
            var bench = new BulkBench(clinic, clinic.drafts(), people, System.err);
            bench.measure();
            tell(new Report("bulk", clinic.clock().instant(), Machine.line(), bench.figures(), bench.goals()));
        }
        // After a failure it stays, for its logs.
        Folders.remove(folder);
        return 0;
    }

    private void check() {
        if (people < Limits.CROWD_LEAST || people > Limits.CROWD_MOST) {
            throw wrong("--people: %d から %d まで / from %1$d to %2$d, not %d"
                    .formatted(Limits.CROWD_LEAST, Limits.CROWD_MOST, people));
        }
        try {
            MeasuredClinic.requirePorts(ports);
        } catch (IllegalArgumentException outside) {
            throw new ParameterException(spec.commandLine(), String.valueOf(outside.getMessage()), outside);
        }
        if (!Report.writable(json)) {
            throw wrong("--json: そこには書けません / no file can be written there");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private void tell(Report report) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("bulk: %,d 人 / people%n%s%n%n", people, report.machine());
        report.figures().forEach((name, value) -> out.printf("%-46s %12.2f%n", name, value));
        out.println();
        report.goals().forEach(goal -> out.println(goal.sentence()));
        out.flush();
        if (json.isPresent()) {
            Files.write(json.get(), report.json());
        }
    }
}
