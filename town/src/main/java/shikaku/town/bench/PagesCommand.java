package shikaku.town.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shikaku.town.demo.MeasuredClinic;

/** {@code ./shikaku bench pages}: how long staff wait for a page on a busy day, and how heavy the heaviest is. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = {
            "職員のすべてのページ: 受付が並んだ日に、1ページを受け取り終えるまで（目標: p95 100 ms 以下、読み込むものすべてで送る量 150 kB 以下）",
            "every page of staff on a busy day, to its last byte (goals: p95 at most 100 ms; at most 150 kB travel with all it loads, fonts apart)"
        })
final class PagesCommand implements Callable<Integer> {
    /** ms, at p95. */
    static final double GOAL = 100;
    /** kB of 1,000 bytes. */
    static final double HEAVIEST = 150;
    /** Away from the demo's and the build's ports. */
    private static final String PORTS = "18400";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--check-ins",
            defaultValue = "200",
            description = "一覧に並ぶ受付の数（既定 ${DEFAULT-VALUE}） / check-ins in the lists")
    private int checkIns = 200;

    @Option(names = "--runs", defaultValue = "100", description = "ページごとの回数（既定 ${DEFAULT-VALUE}） / how often each page")
    private int runs = 100;

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
            List<PagesBench.Measured> pages =
                    new PagesBench(clinic, checkIns, new Series(runs, System.err), System.err).measure();
            tell(pages, new Report("pages", clinic.clock().instant(), Machine.line(), figures(pages), goals(pages)));
        }
        // After a failure it stays, for its logs.
        Folders.remove(folder);
        return 0;
    }

    private void check() {
        within("--check-ins", checkIns, Limits.CHECK_INS);
        within("--runs", runs, Limits.RUNS);
        try {
            MeasuredClinic.requirePorts(ports);
        } catch (IllegalArgumentException outside) {
            throw new ParameterException(spec.commandLine(), String.valueOf(outside.getMessage()), outside);
        }
        if (!Report.writable(json)) {
            throw wrong("--json: そこには書けません / no file can be written there");
        }
    }

    private void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw wrong("%s: 1 から %d まで / from 1 to %2$d, not %d".formatted(option, most, value));
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Of each page, by names like {@code desk_/desk_p95_ms}. */
    static SequencedMap<String, Double> figures(List<PagesBench.Measured> pages) {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        for (PagesBench.Measured page : pages) {
            String name = page.name().replace(' ', '_');
            figures.put(name + "_p50_ms", page.times().percentile(50));
            figures.put(name + "_p95_ms", PagesBench.p95(page));
            figures.put(name + "_kb", page.kilobytes());
            figures.put(name + "_unpacked_kb", page.unpacked());
        }
        return figures;
    }

    /** Of the slowest and of the heaviest: what holds of them holds of all. */
    static List<Goal> goals(List<PagesBench.Measured> pages) {
        return List.of(
                new Goal(
                        "slowest_p95_ms",
                        GOAL,
                        pages.stream().mapToDouble(PagesBench::p95).max().orElseThrow()),
                new Goal(
                        "heaviest_kb",
                        HEAVIEST,
                        pages.stream()
                                .mapToDouble(PagesBench.Measured::kilobytes)
                                .max()
                                .orElseThrow()));
    }

    private void tell(List<PagesBench.Measured> pages, Report report) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "pages: 受付 %d 件、ページごとに %d 回 / %1$d check-ins, each page %2$d times%n%s%n%n",
                checkIns, runs, report.machine());
        out.printf("%-40s %10s %10s %10s %12s%n", "", "p50 ms", "p95 ms", "kB", "unpacked kB");
        pages.forEach(page -> out.printf(
                "%-40s %10.1f %10.1f %10.1f %12.1f%n",
                page.name(), page.times().percentile(50), PagesBench.p95(page), page.kilobytes(), page.unpacked()));
        out.println();
        report.goals().forEach(goal -> out.println(goal.sentence()));
        out.flush();
        if (json.isPresent()) {
            Files.write(json.get(), report.json());
        }
    }
}
