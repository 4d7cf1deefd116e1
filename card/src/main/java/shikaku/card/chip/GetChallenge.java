package shikaku.card.chip;

import java.util.Optional;
import javax.smartcardio.CommandAPDU;
import shikaku.certificate.proof.VerifierProof;
import shikaku.message.Octets;

/** GET CHALLENGE (乱数要求), {@code 00 84 00 00 20}: 32 fresh bytes, good for one EXTERNAL AUTHENTICATE. */
final class GetChallenge implements CardCommand {
    private final ChallengeSource challenges;

    GetChallenge(ChallengeSource challenges) {
        this.challenges = challenges;
    }

    @Override
    public Step run(CardState card, CommandAPDU command) throws Refused {
        Refused.unless(command.getP1() == 0 && command.getP2() == 0, StatusWord.WRONG_P1_P2);
        boolean plain = command.getNc() == 0 && command.getNe() == VerifierProof.CHALLENGE_LENGTH;
        Refused.unless(plain, StatusWord.WRONG_LENGTH);
        Refused.unless(card.session().application().isPresent(), StatusWord.CONDITIONS_NOT_MET);
        byte[] challenge = challenges.next(VerifierProof.CHALLENGE_LENGTH);
        return Step.of(card.with(card.session().withChallenge(Optional.of(Octets.of(challenge)))), challenge);
    }
}
