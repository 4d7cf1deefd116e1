package shikaku.town.portrait.climb;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shikaku.face.Embedding;
import shikaku.face.Sight;
import shikaku.face.net.FaceFiles;
import shikaku.face.net.Nets;
import shikaku.face.picture.BadPicture;
import shikaku.face.picture.ChipPhoto;
import shikaku.face.picture.JpegFrame;
import shikaku.face.picture.Picture;
import shikaku.town.people.Town;
import shikaku.town.portrait.Portraits;
import shikaku.town.portrait.Portrayed;

/** {@code ./shikaku portrait distances}: how far the cast's cards are from captures of themselves and of each other, as the nets see it. */
@Command(
        name = "distances",
        mixinStandardHelpOptions = true,
        description =
                "町の人のカードとカメラの画像の距離を測ります。選ぶのに使ったモデルで測るので、精度ではありません。%ndistances between the cast's cards and captures. The set was chosen with the same nets: this is no accuracy of anything.")
public final class DistancesCommand implements Callable<Integer> {
    /** Far from the seeds that the climb looked at. */
    private static final long FIRST_SEED = 9_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--captures", defaultValue = "6", description = "一人あたりの撮影数 / camera captures of each person")
    private int captures = 6;

    private record Shown(Portrayed who, List<Embedding> card, List<Embedding> cameras) {}

    @Override
    public Integer call() throws Exception {
        Path root = Path.of(System.getProperty("shikaku.root", "."));
        Portraits portraits = Portraits.under(root);
        List<Shown> shown = new ArrayList<>();
        try (Nets nets = Nets.open(FaceFiles.under(root))) {
            for (Portrayed who : Roles.of(Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE))) {
                shown.add(shown(nets, portraits, who));
                spec.commandLine().getErr().printf("\r%d", shown.size()).flush();
            }
        }
        tell(shown);
        return 0;
    }

    private Shown shown(Sight sight, Portraits portraits, Portrayed who) throws BadPicture {
        Picture card = ChipPhoto.decode(portraits.cardFile(who).orElseThrow());
        List<Embedding> cameras = new ArrayList<>();
        for (long seed : seeds(who)) {
            cameras.addAll(Studio.seen(sight, JpegFrame.decode(portraits.camera(who, seed))));
        }
        return new Shown(who, Studio.seen(sight, card), cameras);
    }

    private long[] seeds(Portrayed who) {
        return LongStream.range(0, captures)
                .map(each -> FIRST_SEED + who.person().hashCode() * 100L + each)
                .toArray();
    }

    private void tell(List<Shown> shown) {
        PrintWriter out = spec.commandLine().getOut();
        int asked = shown.size() * (captures + 1);
        int found = shown.stream()
                .mapToInt(each -> each.card().size() + each.cameras().size())
                .sum();
        out.printf("%n顔を見つけた画像 / pictures with a face found: %d / %d%n", found, asked);
        out.println(line("本人 / the same person", distances(shown, true)));
        out.println(line("他人 / another person", distances(shown, false)));
        out.println("町の顔は同じモデルで選んだもので、これは精度ではありません。 / chosen with the same nets: no accuracy of anything.");
        out.flush();
    }

    private static double[] distances(List<Shown> shown, boolean same) {
        return shown.stream()
                .flatMapToDouble(card -> shown.stream()
                        .filter(camera -> same == camera.equals(card))
                        .flatMapToDouble(camera -> between(card.card(), camera.cameras())))
                .sorted()
                .toArray();
    }

    private static DoubleStream between(List<Embedding> cards, List<Embedding> cameras) {
        return cards.stream().flatMapToDouble(card -> cameras.stream().mapToDouble(card::distance));
    }

    private static String line(String name, double[] sorted) {
        return "%s: n %d, min %.3f, 1 %% %.2f, 10 %% %.2f, median %.2f, 90 %% %.2f, 99 %% %.2f, max %.2f"
                .formatted(
                        name,
                        sorted.length,
                        at(sorted, 0),
                        at(sorted, .01),
                        at(sorted, .1),
                        at(sorted, .5),
                        at(sorted, .9),
                        at(sorted, .99),
                        at(sorted, 1));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
