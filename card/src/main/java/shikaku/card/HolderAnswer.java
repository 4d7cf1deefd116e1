package shikaku.card;

import shikaku.message.Octets;

/**
 * The holder's proof (arrow ⑤′).
 *
 * @param certificate 利用者証明用電子証明書, DER
 * @param signature over the center's nonce, see {@link shikaku.certificate.proof.HolderProof}
 */
public record HolderAnswer(Octets certificate, Octets signature) {}
