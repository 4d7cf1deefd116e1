package shikaku.card.chip;

import java.util.Optional;
import javax.smartcardio.CommandAPDU;
import shikaku.card.chip.Right.InstitutionAuthenticated;
import shikaku.certificate.proof.VerifierProof;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.Octets;

/**
 * EXTERNAL AUTHENTICATE (外部認証), second half of 特定機関認証 (④′): the institution's signature over the card's challenge and
 * the card's own certificate. Our profile. Right or wrong, the challenge is spent.
 */
@Realizes(arrows = Arrow.A4_CHECK)
final class ExternalAuthenticate implements CardCommand {
    private static final int SIGNATURE_BYTES = 256;

    @Override
    public Step run(CardState card, CommandAPDU command) throws Refused {
        Refused.unless(command.getP1() == 0 && command.getP2() == 0, StatusWord.WRONG_P1_P2);
        Refused.unless(command.getNc() == SIGNATURE_BYTES, StatusWord.WRONG_LENGTH);
        Octets challenge = card.session().challenge().orElseThrow(() -> new Refused(StatusWord.CONDITIONS_NOT_MET));
        ChainProgress chain = card.session()
                .chain()
                .filter(ChainProgress::complete)
                .orElseThrow(() -> new Refused(StatusWord.CONDITIONS_NOT_MET));
        boolean valid = VerifierProof.isValid(
                chain.trusted().key(), challenge.toByteArray(), binding(card, chain), command.getData());
        InstitutionAuthenticated right = new InstitutionAuthenticated(chain.file());
        Session spent = card.session().withChallenge(Optional.empty());
        return valid
                ? Step.of(card.with(spent.with(right)), StatusWord.OK)
                : Step.of(card.with(spent.without(right)), StatusWord.AUTHENTICATION_FAILED);
    }

    private static byte[] binding(CardState card, ChainProgress chain) throws Refused {
        return card.inApplication(chain.file())
                .map(CardFile.VerifierRoot.class::cast)
                .flatMap(root -> card.inApplication(root.boundTo()))
                .map(CardFile.Transparent.class::cast)
                .map(file -> VerifierProof.cardBinding(file.content().toByteArray()))
                .orElseThrow(() -> new Refused(StatusWord.CONDITIONS_NOT_MET));
    }
}
