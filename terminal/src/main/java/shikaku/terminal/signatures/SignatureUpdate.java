package shikaku.terminal.signatures;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;

/**
 * パターンの更新: asks the distribution host what is published, has what is missing fetched, and looks at what is there afterwards. Whatever goes wrong, the former files
 * stay in use, and it is known how old they are.
 */
@Realizes(clauses = Clause.C16)
public final class SignatureUpdate {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureUpdate.class);

    private final SignatureSettings settings;
    private final SignatureHost host;
    private final Fetcher fetcher;
    private final HeldSignatures held;
    private final InstantSource clock;
    private final Consumer<Update> told;

    private volatile Optional<Update> last = Optional.empty();

    /**
     * @param clock the real one: signatures are as old as they are, whatever day the business has
     * @param told hears of an update that took something in, and of the first of several that failed for one reason
     */
    SignatureUpdate(
            SignatureSettings settings,
            SignatureHost host,
            Fetcher fetcher,
            HeldSignatures held,
            InstantSource clock,
            Consumer<Update> told) {
        this.settings = settings;
        this.host = host;
        this.fetcher = fetcher;
        this.held = held;
        this.clock = clock;
        this.told = told;
    }

    /**
     * One update, and what came of it.
     *
     * @param taken what is new
     * @param trouble why the scanner does not have all that is published; empty when it has
     */
    public record Update(
            Instant when, List<SignatureFile> taken, SignatureDatabase database, Optional<Reason> trouble) {
        /** What staff should know: why it does not go on, or that the signatures are old although it does. */
        public Optional<Reason> notice(Instant now) {
            return trouble.or(() -> Optional.of(Reason.SIGNATURES_STALE).filter(_ -> database.isStale(now)));
        }
    }

    /** The last one; empty before the first has ended. */
    public Optional<Update> last() {
        return last;
    }

    /** Updates, once. */
    public synchronized Update run() {
        Update update;
        try {
            update = switch (host.list()) {
                case SignatureHost.Answer.Offered(SignatureList list) -> of(list);
                case SignatureHost.Answer.None(Reason reason) -> unchanged(Optional.of(reason));
            };
        } catch (IOException broken) {
            LOG.error("signatures cannot be looked at: {}", broken.getClass().getSimpleName());
            update = new Update(
                    clock.instant(),
                    List.of(),
                    new SignatureDatabase(Optional.empty(), settings.freshFor()),
                    Optional.of(Reason.SIGNATURES_NOT_TAKEN));
        }
        if (isNews(update)) {
            told.accept(update);
        }
        last = Optional.of(update);
        return update;
    }

    private boolean isNews(Update update) {
        return !update.taken().isEmpty() || !update.trouble().equals(last.flatMap(Update::trouble));
    }

    private Update of(SignatureList offered) throws IOException {
        List<SignatureFile> before = held.held(settings.files(), offered);
        List<SignatureFile> wanted = wanted(offered);
        List<SignatureFile> missing =
                wanted.stream().filter(file -> !before.contains(file)).toList();
        Optional<Reason> notOffered = Optional.of(Reason.SIGNATURES_NOT_OFFERED)
                .filter(_ -> wanted.size() < settings.files().size());
        if (missing.isEmpty()) {
            return unchanged(notOffered);
        }
        for (SignatureFile file : missing) {
            held.doubt(file);
        }
        Optional<Reason> fetched =
                fetcher.fetch(missing.stream().map(SignatureFile::name).toList());
        List<SignatureFile> now = held.held(settings.files(), offered);
        // freshclam said that all is well, and another file is there than the one that was published.
        Optional<Reason> other = Optional.of(Reason.SIGNATURES_DAMAGED).filter(_ -> !now.containsAll(wanted));
        return new Update(
                clock.instant(),
                missing.stream().filter(now::contains).toList(),
                SignatureDatabase.of(settings.files(), now, settings.freshFor()),
                fetched.or(() -> other).or(() -> notOffered));
    }

    private List<SignatureFile> wanted(SignatureList offered) {
        return offered.files().stream()
                .filter(file -> settings.files().contains(file.name()))
                .toList();
    }

    private Update unchanged(Optional<Reason> trouble) throws IOException {
        List<SignatureFile> now = held.held(settings.files(), SignatureList.EMPTY);
        return new Update(
                clock.instant(), List.of(), SignatureDatabase.of(settings.files(), now, settings.freshFor()), trouble);
    }
}
