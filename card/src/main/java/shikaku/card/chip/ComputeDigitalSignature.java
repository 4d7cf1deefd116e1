package shikaku.card.chip;

import javax.smartcardio.CommandAPDU;

/**
 * COMPUTE DIGITAL SIGNATURE (署名), class {@code 80}: P1 says how to sign, P2 with which key: {@code 80} the current one, {@code 00} the
 * application's own. What a key can do stands in its file.
 */
final class ComputeDigitalSignature implements CardCommand {
    private static final int CURRENT_KEY = 0x80;

    @Override
    public Step run(CardState card, CommandAPDU command) throws Refused {
        int parameters = command.getP1() << 8 | command.getP2();
        CardFile.Key file =
                command.getP2() == CURRENT_KEY ? card.current(CardFile.Key.class) : applicationKey(card, parameters);
        card.require(file.use());
        SignatureScheme scheme = file.scheme(parameters);
        boolean fits = scheme.accepts(file.key(), command.getNc());
        Refused.unless(fits && command.getNe() >= scheme.answerBytes(file.key()), StatusWord.WRONG_LENGTH);
        return Step.of(card, scheme.sign(file.key(), command.getData()));
    }

    private static CardFile.Key applicationKey(CardState card, int parameters) throws Refused {
        return card.filesOfApplication()
                .filter(CardFile.Key.class::isInstance)
                .map(CardFile.Key.class::cast)
                .filter(key -> key.schemes().containsKey(parameters))
                .findFirst()
                .orElseThrow(() -> new Refused(StatusWord.WRONG_P1_P2));
    }
}
