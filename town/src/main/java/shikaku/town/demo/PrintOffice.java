package shikaku.town.demo;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import shikaku.card.data.DataSigner;
import shikaku.card.data.FourItems;
import shikaku.card.image.CardMaker;
import shikaku.card.image.PrintedCard;
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
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
 * Prints the town's cards (券面の印刷) and signs what the chip says of it. Its keys are made with the first card. One pair for 内部認証 serves the whole town: it
 * names no holder, and a pair for each card would keep people waiting.
 */
final class PrintOffice {
    private static final String CITY = "汐見市";
    private static final KeyIdentifier ISSUER = new KeyIdentifier("9100000", "0000001");
    private static final KeyIdentifier OFFICE = new KeyIdentifier("9100001", "0000001");
    private static final long SPREAD = 2_654_435_761L;

    private final Portrait portrait;
    private final SecureRandom random;
    private Optional<Keys> keys = Optional.empty();

    PrintOffice(Portrait portrait, SecureRandom random) {
        this.portrait = portrait;
        this.random = random;
    }

    private record Keys(DataSigner signer, KeyPair internal) {
        @Override
        public String toString() {
            return "Keys[…]";
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
        Keys ours = keys();
        return front.printed(
                NobodysNumber.of(holder.id().hashCode() * SPREAD),
                CITY,
                card.pin().orElse(card.securityCode()),
                ours.internal(),
                ours.signer());
    }

    private synchronized Keys keys() {
        Keys made = keys.orElseGet(this::make);
        keys = Optional.of(made);
        return made;
    }

    private Keys make() {
        KeyPair office = CardMaker.newKeyPair(random);
        CvcIssuer issuer = new CvcIssuer(
                ISSUER, (RSAPrivateKey) CardMaker.newKeyPair(random).getPrivate());
        DataSigner signer = new DataSigner(
                issuer.issue(OFFICE, (RSAPublicKey) office.getPublic()), (RSAPrivateKey) office.getPrivate());
        return new Keys(signer, CardMaker.newKeyPair(random));
    }
}
