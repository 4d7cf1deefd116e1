package shikaku.town.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shikaku.card.image.CardImageFile;
import shikaku.town.front.Silhouette;
import shikaku.town.nobody.Nobody;
import shikaku.town.nobody.NobodysAuthority;
import shikaku.town.nobody.Secrets;

/** {@code ./shikaku bench card}: a virtual card through a real pcscd. */
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        description =
                "pcscd越しの仮想カード: 256バイトの読み出し、RSA-2048の署名、認証の全体（root と pcscd が要ります）%nthe virtual card through pcscd: a block of 256 bytes, an RSA-2048 signature, a whole authentication; needs root and pcscd")
public final class CardBenchCommand implements Callable<Integer> {
    /** ms. */
    private static final Map<Lap, Double> GOALS =
            Map.of(Lap.PCSC_READ, 0.05, Lap.PCSC_SIGN, 2.0, Lap.PCSC_AUTHENTICATION, 15.0);

    private static final Secrets SECRETS = new Secrets("1234", "SIGN1234", "4321", "5678");

    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--runs", defaultValue = "1000", description = "回数（既定 ${DEFAULT-VALUE}） / how many times")
    private int runs = 1000;

    @Option(names = "--json", paramLabel = "FILE", description = "結果を JSON でも書く / writes the figures as JSON, too")
    private Optional<Path> json = Optional.empty();

    /** @param clock stamps the report and begins the card's certificates */
    public CardBenchCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (runs < 1 || runs > Limits.RUNS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--runs: 1 から " + Limits.RUNS + " まで / from 1 to " + Limits.RUNS + ", not " + runs);
        }
        Path folder = Files.createTempDirectory("shikaku-card");
        NobodysAuthority authority = NobodysAuthority.in(folder.resolve("authority"), clock);
        Path image = folder.resolve("nobody.card");
        Nobody nobody = new Nobody(authority, clock.instant(), SECRETS, new Silhouette());
        new CardImageFile(image).save(nobody.myNumberCard(nobody.front()));
        Laps laps = new Laps();
        try (PcscCard card = PcscCard.of(image)) {
            new Series(runs, System.err).measure("card", new PcscMeasurement(card, authority), laps);
        } finally {
            Folders.remove(folder);
        }
        tell(laps.distributions());
        return 0;
    }

    private void tell(Map<Lap, Distribution> measured) throws Exception {
        SequencedMap<String, Double> figures = Figures.of(measured);
        List<Goal> goals = measured.entrySet().stream()
                .map(each -> new Goal(
                        Figures.name(each.getKey(), 50),
                        Optional.ofNullable(GOALS.get(each.getKey())).orElseThrow(),
                        each.getValue().percentile(50)))
                .toList();
        Report report = new Report("card", clock.instant(), Machine.line(), figures, goals);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("card: %d 回 / %d runs%n%s%n%n", runs, runs, report.machine());
        PartsTable.lines(measured, Lap.PCSC_AUTHENTICATION).forEach(out::println);
        out.println();
        goals.forEach(goal -> out.println(goal.sentence()));
        out.flush();
        if (json.isPresent()) {
            Files.write(json.get(), report.json());
        }
    }
}
