package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import shikaku.card.data.DataSigner;
import shikaku.card.data.FourItems;
import shikaku.card.image.CardMaker;
import shikaku.card.image.PrintedCard;
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.certificate.cvc.TrustedKeyFile;
import shikaku.domain.Address;
import shikaku.domain.Person;
import shikaku.town.front.CardFront;
import shikaku.town.front.NobodysNumber;
import shikaku.town.front.Portrait;
import shikaku.town.front.Sitter;
import shikaku.town.people.CardKind;
import shikaku.town.people.CardSpec;
import shikaku.town.people.Resident;

/**
 * Prints the town's cards (券面の印刷) and signs what the chip says of it, below an issuer of its own. A card that shows a face of its own has a pair for 内部認証 of
 * its own; all others show the same face, and one pair serves them: a pair for each would keep people waiting.
 */
final class PrintOffice {
    private static final String CITY = "汐見市";
    private static final KeyIdentifier ISSUER = new KeyIdentifier("9100000", "0000001");
    private static final KeyIdentifier OFFICE = new KeyIdentifier("9100001", "0000001");
    private static final long SPREAD = 2_654_435_761L;

    private final Portrait portrait;
    private final Predicate<String> ownFace;
    private final SecureRandom random;
    private final TrustedKey issuer;
    private final DataSigner signer;
    private Optional<KeyPair> shared = Optional.empty();

    /** @param ownFace whose card, by short name, shows a face of their own */
    PrintOffice(Portrait portrait, Predicate<String> ownFace, SecureRandom random) {
        this.portrait = portrait;
        this.ownFace = ownFace;
        this.random = random;
        KeyPair root = CardMaker.newKeyPair(random);
        KeyPair office = CardMaker.newKeyPair(random);
        issuer = new TrustedKey(ISSUER, (RSAPublicKey) root.getPublic());
        signer = new DataSigner(
                new CvcIssuer(ISSUER, (RSAPrivateKey) root.getPrivate())
                        .issue(OFFICE, (RSAPublicKey) office.getPublic()),
                (RSAPrivateKey) office.getPrivate());
    }

    /** Tells the clinics whose fronts to believe: as J-LIS would have to hand its key to those who make terminals. */
    PrintOffice publish(Path file) {
        try {
            new TrustedKeyFile(file).write(List.of(issuer));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands on the front of this resident's card. */
    CardFront front(Resident holder, CardSpec card) {
        Person person = holder.person();
        FourItems items = new FourItems(
                person.names().name(),
                person.address().map(Address::text).orElse(CITY),
                person.birthdate(),
                CardFront.code(person.sex()));
        return new CardFront(
                items,
                card.expires(),
                card.securityCode(),
                card.kind() == CardKind.WITHOUT_PHOTO
                        ? Optional.empty()
                        : Optional.of(portrait.of(new Sitter(holder.id(), person.birthdate(), person.sex()))));
    }

    /** The same for the chip. */
    PrintedCard printed(Resident holder, CardSpec card, CardFront front) {
        return front.printed(
                NobodysNumber.of(holder.id().hashCode() * SPREAD),
                CITY,
                card.pin().orElse(card.securityCode()),
                ownFace.test(holder.id()) ? CardMaker.newKeyPair(random) : shared(),
                signer);
    }

    private synchronized KeyPair shared() {
        KeyPair made = shared.orElseGet(() -> CardMaker.newKeyPair(random));
        shared = Optional.of(made);
        return made;
    }
}
