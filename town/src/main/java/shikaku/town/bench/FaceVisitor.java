package shikaku.town.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import shikaku.card.image.CardImageFile;
import shikaku.certificate.cvc.TrustedKeyFile;
import shikaku.town.front.CardFront;
import shikaku.town.nobody.Nobody;
import shikaku.town.nobody.NobodysAuthority;
import shikaku.town.nobody.Secrets;
import shikaku.town.portrait.Portraits;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.picture.Capture;

/** Makes a card with the photo of one drawn person, and frames of the same. */
record FaceVisitor(Path root, Path folder, InstantSource clock) {
    private static final Secrets SECRETS = new Secrets("1234", "SIGN1234", "4321", "5678");
    /** As many as a reader compares before it answers. */
    private static final int FRAMES = 3;

    FaceVisits visits(CardPlace place) throws IOException {
        Portraits portraits = Portraits.under(root);
        Portrayed who = DrawnPeople.chosen().getLast();
        NobodysAuthority authority = NobodysAuthority.in(folder.resolve("authority"), clock);
        Path issuers = folder.resolve("front-issuers");
        new TrustedKeyFile(issuers).write(List.of(authority.frontIssuer()));
        Nobody nobody = new Nobody(authority, clock.instant(), SECRETS, _ -> portraits.photo(who));
        CardFront front = nobody.front();
        Path image = folder.resolve("drawn.card");
        new CardImageFile(image).save(nobody.withoutSignature(front));
        List<byte[]> frames = Shot.USUAL.of(who, FRAMES).stream()
                .map((Capture capture) -> portraits.camera(who, capture))
                .toList();
        return new FaceVisits(root, place, image, issuers, front.numberB(), frames, new FaceVisits.Peaks());
    }
}
