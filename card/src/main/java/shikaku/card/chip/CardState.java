package shikaku.card.chip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a card is at one moment.
 *
 * @param applications files by identifier, by AID (lower-case hex): what survives the loss of power
 * @param session what does not
 */
public record CardState(Map<String, Map<Integer, CardFile>> applications, Session session) {
    public CardState {
        applications = Map.copyOf(applications);
    }

    /** A card that was just powered on. */
    public static CardState of(Map<String, Map<Integer, CardFile>> applications) {
        return new CardState(applications, Session.NONE);
    }

    /** The same card after reset, power-on or power-off. */
    public CardState reset() {
        return new CardState(applications, Session.NONE);
    }

    /** A file of an application, selected or not. */
    public Optional<CardFile> file(String application, int identifier) {
        return Optional.ofNullable(
                applications.getOrDefault(application, Map.of()).get(identifier));
    }

    /** True when the files differ from those of {@code other}: then they must be durable before the answer leaves. */
    public boolean differsInFiles(CardState other) {
        return !applications.equals(other.applications);
    }

    CardState with(Session changed) {
        return new CardState(applications, changed);
    }

    /** Makes a file of the selected application current. */
    CardState selecting(int identifier) throws Refused {
        if (inApplication(identifier).isEmpty()) {
            throw new Refused(StatusWord.NOT_FOUND);
        }
        return with(session.withFile(identifier));
    }

    /** The current file, which must be of this kind. */
    <F extends CardFile> F current(Class<F> kind) throws Refused {
        int identifier = currentIdentifier();
        CardFile file = inApplication(identifier).orElseThrow(() -> new Refused(StatusWord.NO_CURRENT_FILE));
        Refused.unless(kind.isInstance(file), StatusWord.WRONG_FILE_KIND);
        return kind.cast(file);
    }

    int currentIdentifier() throws Refused {
        return session.file().orElseThrow(() -> new Refused(StatusWord.NO_CURRENT_FILE));
    }

    Optional<CardFile> inApplication(int identifier) {
        return session.application().flatMap(aid -> file(aid, identifier));
    }

    Stream<CardFile> filesOfApplication() {
        return session.application()
                .map(aid -> applications.getOrDefault(aid, Map.of()).values().stream())
                .orElse(Stream.empty());
    }

    void require(AccessRule rule) throws Refused {
        Refused.unless(rule.allows(session.rights()), StatusWord.SECURITY_STATUS);
    }

    /** Replaces a file of the selected application. */
    CardState replacing(int identifier, CardFile file) {
        Map<String, Map<Integer, CardFile>> all = new HashMap<>(applications);
        session.application().ifPresent(aid -> {
            Map<Integer, CardFile> files = new HashMap<>(all.getOrDefault(aid, Map.of()));
            files.put(identifier, file);
            all.put(aid, Map.copyOf(files));
        });
        return new CardState(all, session);
    }
}
