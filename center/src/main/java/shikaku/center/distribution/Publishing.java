package shikaku.center.distribution;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;

/**
 * 公開: puts files of signatures into the distribution host, all of them or none. Each is copied first and the copy is checked, so that what was checked is what
 * is offered, whatever becomes of the original meanwhile.
 */
@Realizes(clauses = Clause.C16)
public final class Publishing {
    private final Path data;
    private final String who;
    private final InstantSource clock;
    private final Trial trial;
    private final Duration patience;

    /**
     * @param data of the distribution host
     * @param who the operator's account, for the evidence
     */
    Publishing(Path data, String who, InstantSource clock, Trial trial) {
        this(data, who, clock, trial, Limits.TURN);
    }

    /** @param patience how long another one's turn is waited for */
    Publishing(Path data, String who, InstantSource clock, Trial trial, Duration patience) {
        this.data = data;
        this.who = who;
        this.clock = clock;
        this.trial = trial;
        this.patience = patience;
    }

    /** The same with ClamAV as Debian installs it. */
    public static Publishing withClamScan(Path data, String who, InstantSource clock) {
        return new Publishing(data, who, clock, new ClamScan(ClamScan.DEBIAN));
    }

    /**
     * What is to be published.
     *
     * @param dated when their signatures were made, where the files do not say so themselves; empty: now
     * @param back whether a file may be older than the one of its name that is published
     */
    public record Order(List<Path> files, Optional<Instant> dated, boolean back) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** They are offered. */
        record Published(List<SignatureFile> files) implements Outcome {}

        /** None is. @param why with the file's name, in both languages */
        record Refused(String why) implements Outcome {}
    }

    /** A file that passed. @param copy where it lies, under its own name */
    private record Ready(SignatureFile file, Path copy) {}

    /** Why a file does not pass. */
    private static final class NotPublished extends Exception {
        private static final long serialVersionUID = 1;

        NotPublished(String name, Text why) {
            super(name + ": " + why.inBoth());
        }
    }

    /** @throws IOException when the folder cannot be read or written; what was offered before is offered still */
    public Outcome publish(Order order) throws IOException {
        PublishedFolder folder = new PublishedFolder(data);
        try (Workshop workshop = workshop(folder)) {
            return offered(folder, order, ready(order, folder.list(), workshop));
        } catch (NotPublished no) {
            return new Outcome.Refused(String.valueOf(no.getMessage()));
        } catch (Turn.NotGiven busy) {
            return new Outcome.Refused(Text.BUSY.inBoth());
        }
    }

    private Workshop workshop(PublishedFolder folder) throws IOException {
        try (Turn turn = Turn.take(data, patience)) {
            return folder.workshop(turn);
        }
    }

    /** This may take minutes, and nobody waits for it. */
    private List<Ready> ready(Order order, SignatureList former, Workshop workshop) throws IOException, NotPublished {
        List<Ready> ready = new ArrayList<>();
        for (Path file : order.files()) {
            ready.add(ready(file, order, former, workshop.folder()));
        }
        return ready;
    }

    /** What others have published meanwhile counts: it is looked at once more whether nothing goes back. */
    private Outcome offered(PublishedFolder folder, Order order, List<Ready> ready) throws IOException, NotPublished {
        try (Turn turn = Turn.take(data, patience)) {
            SignatureList former = folder.list();
            List<SignatureFile> files = ready.stream().map(Ready::file).toList();
            for (SignatureFile file : files) {
                refuseOlder(file, order, former);
            }
            SignatureList list = merged(former, files);
            PublicationLedger ledger = new PublicationLedger(data);
            folder.settle(ledger);
            take(folder, ready, ledger);
            folder.offer(list);
            ledger.settled(true);
            return new Outcome.Published(files);
        }
    }

    private void take(PublishedFolder folder, List<Ready> ready, PublicationLedger ledger) throws IOException {
        Instant now = clock.instant();
        for (Ready each : ready) {
            ledger.add(new Publication(now, who, each.file()));
        }
        for (Ready each : ready) {
            folder.take(each.copy(), each.file(), now);
        }
    }

    private static SignatureList merged(SignatureList former, List<SignatureFile> files) throws NotPublished {
        SignatureList list = former;
        for (SignatureFile file : files) {
            if (list.named(file.name()).isEmpty() && list.files().size() == SignatureList.FILES) {
                throw new NotPublished(file.name(), Text.TOO_MANY);
            }
            list = list.with(file);
        }
        return list;
    }

    private Ready ready(Path source, Order order, SignatureList former, Path workshop)
            throws IOException, NotPublished {
        String name = String.valueOf(source.getFileName());
        if (!SignatureFile.isName(name)) {
            throw new NotPublished(name, Text.NO_NAME);
        }
        Path copy = workshop.resolve(name);
        if (Files.exists(copy)) {
            throw new NotPublished(name, Text.TWICE);
        }
        // A pipe might never end, and a device never does.
        if (Files.exists(source) && !Files.isRegularFile(source)) {
            throw new NotPublished(name, Text.NO_FILE);
        }
        Digest digest = copied(source, copy, name);
        if (digest.bytes() < 1 || digest.bytes() > SignatureList.FILE_BYTES) {
            throw new NotPublished(name, Text.NO_SIZE);
        }
        SignatureFile file = new SignatureFile(name, digest.sha256(), digest.bytes(), dated(copy, order));
        refuseUnfit(file, order, former);
        Optional<Text> wrong = trial.wrong(copy);
        if (wrong.isPresent()) {
            throw new NotPublished(name, wrong.get());
        }
        return new Ready(file, copy);
    }

    private static Digest copied(Path source, Path copy, String name) throws IOException, NotPublished {
        try (InputStream in = Files.newInputStream(source);
                FileChannel channel = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            Digest digest = Digest.of(in, SignatureList.FILE_BYTES, out);
            channel.force(true);
            return digest;
        } catch (NoSuchFileException | FileNotFoundException | java.nio.file.AccessDeniedException e) {
            throw new NotPublished(name, Text.UNREADABLE);
        }
    }

    private Instant dated(Path copy, Order order) throws IOException, NotPublished {
        String name = copy.getFileName().toString();
        if (!SignatureFile.isContainer(name)) {
            return order.dated().orElseGet(clock::instant).truncatedTo(ChronoUnit.SECONDS);
        }
        if (order.dated().isPresent()) {
            throw new NotPublished(name, Text.DATED_ITSELF);
        }
        Container container = Container.read(copy).orElseThrow(() -> new NotPublished(name, Text.NO_CONTAINER));
        if (!container.fits(copy)) {
            throw new NotPublished(name, Text.CUT_SHORT);
        }
        return container.built();
    }

    private void refuseUnfit(SignatureFile file, Order order, SignatureList former) throws NotPublished {
        if (file.dated().isAfter(clock.instant())) {
            throw new NotPublished(file.name(), Text.AHEAD);
        }
        refuseOlder(file, order, former);
    }

    private static void refuseOlder(SignatureFile file, Order order, SignatureList former) throws NotPublished {
        boolean older = former.named(file.name())
                .filter(published -> file.dated().isBefore(published.dated()))
                .isPresent();
        if (older && !order.back()) {
            throw new NotPublished(file.name(), Text.OLDER);
        }
    }
}
