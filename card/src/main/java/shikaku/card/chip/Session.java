package shikaku.card.chip;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import shikaku.message.Octets;

/**
 * What the card remembers until reset, power-off or the next selection of an application.
 *
 * @param application AID of the selected application
 * @param file identifier of the current EF
 * @param rights what was proved
 * @param challenge given out and not used yet
 * @param chain the verifier's certificates loaded so far
 */
public record Session(
        Optional<String> application,
        Optional<Integer> file,
        Set<Right> rights,
        Optional<Octets> challenge,
        Optional<ChainProgress> chain) {
    /** After reset: nothing selected, nothing proved. */
    public static final Session NONE =
            new Session(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

    public Session {
        rights = Set.copyOf(rights);
    }

    static Session of(String application) {
        return new Session(Optional.of(application), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
    }

    Session withFile(int selected) {
        return new Session(application, Optional.of(selected), rights, challenge, chain);
    }

    Session with(Right gained) {
        Set<Right> more = new HashSet<>(rights);
        more.add(gained);
        return new Session(application, file, more, challenge, chain);
    }

    Session without(Right lost) {
        Set<Right> less = new HashSet<>(rights);
        less.remove(lost);
        return new Session(application, file, less, challenge, chain);
    }

    Session withChallenge(Optional<Octets> given) {
        return new Session(application, file, rights, given, chain);
    }

    Session withChain(Optional<ChainProgress> progress) {
        return new Session(application, file, rights, challenge, progress);
    }
}
