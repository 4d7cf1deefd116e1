package shikaku.town.bench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./shikaku bench pages}: how long staff wait for a page on a busy day, and a patient for the first screen, and how heavy the heaviest is. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description =
                "職員のすべてのページとキオスクの最初の画面: 受付が並んだ日に、1ページを受け取り終えるまで（目標: p95 100 ms 以下、読み込むものすべてで送る量 150 kB 以下）%nevery page of staff and the kiosk's first screen on a busy day, to its last byte (goals: p95 at most 100 ms; at most 150 kB travel with all it loads, fonts apart)")
final class PagesCommand implements Callable<Integer> {
    /** ms, at p95. */
    static final double GOAL = 100;
    /** kB of 1,000 bytes. */
    static final double HEAVIEST = 150;

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

    @Mixin
    private final ClinicOptions options = new ClinicOptions();

    @Override
    public Integer call() throws Exception {
        within("--check-ins", checkIns, Limits.CHECK_INS);
        within("--runs", runs, Limits.RUNS);
        options.check();
        return options.measure(clinic -> {
            List<PagesBench.Measured> pages =
                    new PagesBench(clinic, checkIns, new Series(runs, System.err), System.err).measure();
            Report report = new Report("pages", clinic.clock().instant(), Machine.line(), figures(pages), goals(pages));
            tell(pages, report);
            return report;
        });
    }

    private void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw options.wrong("%s: 1 から %d まで / from 1 to %2$d, not %d".formatted(option, most, value));
        }
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

    private void tell(List<PagesBench.Measured> pages, Report report) {
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
    }
}
