package shikaku.town.portrait.climb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import shikaku.face.Embedding;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.trait.PortraitParameters;
import shikaku.town.portrait.trait.Trait;

/**
 * Moves the set's members apart, one group of numbers at a time: who stands worst gets somebody else's nose, say; it stays if everybody is
 * better off.
 */
final class Climb {
    private static final int WORST = 4;
    /** Wider than people differ in life; what would be grotesque is cut off. */
    private static final double CONTRAST = 1.7;

    private final Studio studio;
    private final Random random;
    private final List<Sitter> sitters;
    private int tried;
    private int kept;

    Climb(Studio studio, Random random, List<Sitter> first) {
        this.studio = studio;
        this.random = random;
        sitters = new ArrayList<>(first);
    }

    /** Somebody by lot who could play this role. */
    static PortraitParameters drawn(Portrayed role, Random random) {
        return PortraitParameters.random(random.nextLong(), role.age(), role.sex(), CONTRAST);
    }

    List<Sitter> sitters() {
        return List.copyOf(sitters);
    }

    /** One try. */
    void step() {
        tried++;
        Sitter sitter = oneOfTheWorst();
        double bar = Cost.of(sitter, sitters);
        PortraitParameters changed = changed(sitter);
        studio.card(changed)
                .filter(card -> Cost.of(new Sitter(sitter.role(), changed, card, List.of()), sitters) < bar)
                .flatMap(card -> seen(sitter.role(), changed, card))
                .filter(candidate -> Cost.of(candidate, sitters) < bar)
                .ifPresent(better -> {
                    sitters.set(sitters.indexOf(sitter), better);
                    kept++;
                });
    }

    /** Sees somebody from the card's and the cameras' side; the captures are others for each role, and the same in each try. */
    Optional<Sitter> seen(Portrayed role, PortraitParameters person, Embedding card) {
        List<Embedding> cameras = studio.cameras(person, role.person().hashCode());
        return cameras.isEmpty() ? Optional.empty() : Optional.of(new Sitter(role, person, card, cameras));
    }

    private Sitter oneOfTheWorst() {
        return sitters.stream()
                .sorted(Comparator.comparingDouble((Sitter sitter) -> Cost.of(sitter, sitters))
                        .reversed())
                .skip(random.nextInt(WORST))
                .findFirst()
                .orElseThrow();
    }

    private PortraitParameters changed(Sitter sitter) {
        PortraitParameters fresh = drawn(sitter.role(), random);
        Trait[] traits = Trait.values();
        int choice = random.nextInt(traits.length + 1);
        return choice == traits.length ? fresh : sitter.person().with(traits[choice], fresh);
    }

    /** How far it has come, in a line. */
    String progress() {
        double all =
                sitters.stream().mapToDouble(sitter -> Cost.of(sitter, sitters)).sum();
        double own = sitters.stream().flatMapToDouble(Sitter::own).max().orElseThrow();
        return "%d tried, %d kept; nearest strangers %.3f, farthest from the own card %.3f, cost %.1f"
                .formatted(tried, kept, FirstChoice.closest(sitters), own, all);
    }
}
