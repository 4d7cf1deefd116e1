package shikaku.card.chip;

import static shikaku.card.JpkiApplication.CVC_BODY_P2;
import static shikaku.card.JpkiApplication.CVC_SIGNATURE_P2;

import java.util.Optional;
import javax.smartcardio.CommandAPDU;
import shikaku.card.chip.Right.InstitutionAuthenticated;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.certificate.cvc.MalformedCvc;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.Octets;

/**
 * 特定機関認証, first half (④′): the card takes a verifier's certificate in two commands, {@code 80 A2 00 81} with the body and
 * {@code 80 A2 00 C1} with the signature, and checks it against its root (EF 0016) or the certificate before.
 *
 * <p>Public: the head {@code 80 A2 00 C1}, the sizes, and {@code 6700} for a signature of another size. All else is our profile.
 * A refused certificate throws away the whole chain and what it had opened.
 */
@Realizes(arrows = Arrow.A4_CHECK)
final class VerifyCertificate implements CardCommand {
    @Override
    public Step run(CardState card, CommandAPDU command) throws Refused {
        Refused.unless(command.getP1() == 0, StatusWord.WRONG_P1_P2);
        CardFile.VerifierRoot root = card.current(CardFile.VerifierRoot.class);
        return switch (command.getP2()) {
            case CVC_BODY_P2 -> body(card, root, command.getData());
            case CVC_SIGNATURE_P2 -> signature(card, command.getData());
            default -> throw new Refused(StatusWord.WRONG_P1_P2);
        };
    }

    private static Step body(CardState card, CardFile.VerifierRoot root, byte[] data) throws Refused {
        Refused.unless(data.length == CardVerifiableCertificate.FIRST_PART_LENGTH, StatusWord.WRONG_LENGTH);
        int file = card.currentIdentifier();
        ChainProgress begun = card.session()
                .chain()
                .filter(chain -> !chain.complete())
                .orElseGet(() -> new ChainProgress(file, 0, root.root(), Optional.empty()));
        Session session = card.session().without(new InstitutionAuthenticated(file));
        return Step.of(card.with(session.withChain(Optional.of(begun.withBody(data)))), StatusWord.OK);
    }

    private static Step signature(CardState card, byte[] data) throws Refused {
        Refused.unless(data.length == CardVerifiableCertificate.SECOND_PART_LENGTH, StatusWord.WRONG_LENGTH);
        ChainProgress chain = card.session().chain().orElseThrow(() -> new Refused(StatusWord.CONDITIONS_NOT_MET));
        Octets body = chain.body().orElseThrow(() -> new Refused(StatusWord.CONDITIONS_NOT_MET));
        try {
            return link(card, chain, CardVerifiableCertificate.parse(body.toByteArray(), data));
        } catch (MalformedCvc malformed) {
            return Step.of(forgetting(card), StatusWord.WRONG_DATA);
        }
    }

    private static Step link(CardState card, ChainProgress chain, CardVerifiableCertificate next) {
        if (!next.authority().equals(chain.trusted().identifier())) {
            return Step.of(forgetting(card), StatusWord.KEY_NOT_FOUND);
        }
        if (!next.isSignedBy(chain.trusted())) {
            return Step.of(forgetting(card), StatusWord.AUTHENTICATION_FAILED);
        }
        ChainProgress longer = chain.withLink(next.asTrusted());
        return Step.of(card.with(card.session().withChain(Optional.of(longer))), StatusWord.OK);
    }

    private static CardState forgetting(CardState card) {
        return card.with(card.session().withChain(Optional.empty()));
    }
}
