package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import shikaku.card.data.FourItems;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;
import shikaku.card.image.CardMaker;
import shikaku.card.image.CardOrder;
import shikaku.card.image.Certified;
import shikaku.card.image.PrintedCard;
import shikaku.card.profile.MyNumberCardProfile;
import shikaku.certificate.Validity;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;
import shikaku.town.front.CardFront;
import shikaku.town.front.FrontFile;
import shikaku.town.people.CardSpec;
import shikaku.town.people.Resident;
import shikaku.town.pocket.CardSlot;
import shikaku.town.pocket.InsertedCard;

/**
 * People's pockets: makes a card when it is first touched, keeps it in a file, and puts it into a clinic's slot as people do. The certificates' times are real
 * ones, whatever day the town plays: TLS and OCSP know no other.
 */
final class Pockets implements VisitorCards.Cards, AutoCloseable {
    private static final Duration SINCE_ISSUE = Duration.ofDays(400);
    private static final Duration STILL_VALID = Duration.ofDays(1000);
    private static final Duration EXPIRED_LATELY = Duration.ofDays(30);
    private static final Duration EXPIRED_LONG_AGO = Duration.ofDays(200);

    private final Path folder;
    private final MunicipalWindow window;
    private final Readers readers;
    private final TrustedKey verifierRoot;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final PrintOffice printing;
    private final Optional<SigningOffice> signing;
    /** pcscd looks for cards every 400 ms. */
    private static final Duration A_HAND = Duration.ofMillis(800);

    private final CardsInSlots slots = new CardsInSlots(() -> LockSupport.parkNanos(A_HAND.toNanos()));

    /**
     * @param printing prints the cards
     * @param signing makes the cards' signing half; empty where cards have none
     */
    Pockets(
            Path folder,
            MunicipalWindow window,
            Readers readers,
            InstantSource clock,
            PrintOffice printing,
            Optional<SigningOffice> signing) {
        this.folder = folder;
        this.readers = readers;
        this.window = window;
        this.verifierRoot = window.verifierRoot();
        this.clock = clock;
        this.printing = printing;
        this.signing = signing;
    }

    /** Puts the resident's card into the slot of {@code clinic}; it comes out of wherever it lies, and whatever was in that slot does, too. */
    void insert(Resident holder, String clinic) {
        insert(holder, clinic, readers.slot(clinic));
    }

    /** The same with another slot than the clinic's own. */
    void insert(Resident holder, String clinic, CardSlot slot) {
        try {
            slots.insert(holder, clinic, () -> slot.insert(touch(holder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String clinic) {
        slots.remove(clinic);
    }

    @Override
    public void whileOut(Resident holder, VisitorCards.Work work) throws IOException {
        slots.whileOut(holder, work);
    }

    Optional<Resident> inside(String clinic) {
        return slots.inside(clinic);
    }

    /** The card in the slot of {@code clinic}. */
    InsertedCard card(String clinic) {
        return slots.card(clinic);
    }

    /** The image of the resident's card, made now if nobody touched it before. */
    @Override
    public synchronized Path touch(Resident holder) throws IOException {
        Path file = image(holder);
        if (!Files.exists(file)) {
            CardSpec spec = holder.card().orElseThrow();
            CardFront front = printing.front(holder, spec);
            new FrontFile(file).save(front);
            new CardImageFile(file).save(make(spec, front.items(), printing.printed(holder, spec, front)));
        }
        return file;
    }

    @Override
    public Path image(Resident holder) {
        return folder.resolve(holder.id() + ".card");
    }

    @Override
    public void close() {
        slots.close();
    }

    private CardImage make(CardSpec spec, FourItems holder, PrintedCard printed) {
        return new CardMaker(verifierRoot)
                .make(new CardOrder(
                        MyNumberCardProfile.PROFILE,
                        authentication(spec),
                        spec.pin(),
                        signing.flatMap(office -> office.order(spec, holder, new Validity(begin(spec), end(spec)))),
                        Optional.of(printed)))
                .withPinTries(spec.pinTriesLeft());
    }

    private Certified authentication(CardSpec spec) {
        KeyPair keys = CardMaker.newKeyPair(random);
        MunicipalWindow.Issued issued = window.issue(spec.serial(), keys.getPublic(), begin(spec), end(spec));
        if (spec.certificate() == shikaku.town.people.CertificateState.REVOKED) {
            window.revoke(spec.serial());
        }
        return new Certified(Octets.of(issued.certificate()), Octets.of(issued.authority()), keys.getPrivate());
    }

    private Instant begin(CardSpec spec) {
        return end(spec).minus(STILL_VALID).minus(SINCE_ISSUE);
    }

    private Instant end(CardSpec spec) {
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        return switch (spec.certificate()) {
            case VALID, REVOKED -> now.plus(STILL_VALID);
            case EXPIRED_IN_GRACE -> now.minus(EXPIRED_LATELY);
            case EXPIRED -> now.minus(EXPIRED_LONG_AGO);
        };
    }
}
