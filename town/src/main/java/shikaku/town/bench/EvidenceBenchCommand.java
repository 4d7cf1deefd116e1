package shikaku.town.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./shikaku bench evidence}: how fast the log becomes durable on a PostgreSQL of its own, and how fast an export of it is verified. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description =
                "証跡: 同時に呼ばれて1秒に何件がディスクに残るか、同じ行をただ書くときとの比、書き出したものの検証（目標: 毎秒 20,000 件以上、100 万件を 20 秒未満）%nevidence: records a second that are durable under many callers, against plain writing of the same rows, and the verification of an export (goals: 20,000 a second, a million records in 20 s)")
public final class EvidenceBenchCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--records", defaultValue = "200000", description = "書く件数（既定 ${DEFAULT-VALUE}） / records to write")
    private int records = 200_000;

    @Option(
            names = "--verified",
            defaultValue = "1000000",
            description = "検証する件数（既定 ${DEFAULT-VALUE}） / records to verify")
    private int verified = 1_000_000;

    @Option(names = "--json", paramLabel = "FILE", description = "結果を JSON でも書く / writes the figures as JSON, too")
    private Optional<Path> json = Optional.empty();

    /** @param clock stamps the report and the records */
    public EvidenceBenchCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        require("--records", records);
        require("--verified", verified);
        if (!Report.writable(json)) {
            throw new ParameterException(spec.commandLine(), "--json: 書けません / cannot be written: " + json.get());
        }
        Path folder = Files.createTempDirectory("shikaku-evidence");
        try {
            EvidenceBench bench = new EvidenceBench(folder, clock, System.err);
            bench.write(records);
            bench.verify(verified);
            Report report = new Report("evidence", clock.instant(), Machine.line(), bench.figures(), bench.goals());
            tell(report);
            if (json.isPresent()) {
                Files.write(json.get(), report.json());
            }
            return 0;
        } finally {
            Folders.remove(folder);
        }
    }

    private void require(String option, int count) {
        if (count < Limits.EVIDENCE_LEAST || count > Limits.EVIDENCE_MOST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s: %d から %d まで / from %2$d to %3$d, not %d"
                            .formatted(option, Limits.EVIDENCE_LEAST, Limits.EVIDENCE_MOST, count));
        }
    }

    private void tell(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("evidence: %,d 件 / records, %,d 件を検証 / verified%n%s%n%n", records, verified, report.machine());
        report.figures().forEach((name, value) -> out.printf("%-46s %14.2f%n", name, value));
        out.println();
        report.goals().forEach(goal -> out.println(goal.sentence()));
        out.flush();
    }
}
