package shikaku.town.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import shikaku.face.OperatingPoint;
import shikaku.face.Verification;
import shikaku.face.bench.Progress;
import shikaku.face.net.Nets;
import shikaku.town.people.Town;
import shikaku.town.portrait.Portraits;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.TownFaces;

/** The town's people whose faces were chosen and ship. */
final class DrawnPeople {
    private DrawnPeople() {}

    /** All of them. */
    static List<Portrayed> chosen() {
        Town town = Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE);
        return TownFaces.shipped().chosen().keySet().stream()
                .map(id -> town.resident(id).orElseThrow())
                .map(resident -> Portrayed.of(resident, town.date()))
                .toList();
    }

    /** @param root of the repository, in whose build folder pictures are kept */
    static DrawnMeasurement measure(Nets nets, Path root, Progress progress) {
        Verification verification = new Verification(nets, OperatingPoint.DEFAULT);
        return new DrawnPeopleBench(
                        verification, Portraits.under(root), Limits.DRAWN_CAPTURES, UnaryOperator.identity())
                .measure(chosen(), progress);
    }
}
