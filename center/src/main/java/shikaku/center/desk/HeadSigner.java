package shikaku.center.desk;

import java.time.Instant;
import shikaku.evidence.LogSigner;
import shikaku.evidence.TreeHead;

/**
 * Signs the log's head for the operators' page (C2SP tlog-checkpoint as a signed note, Ed25519), so that whoever copied one can later show what the center
 * said.
 *
 * @param signer of the log
 */
public record HeadSigner(LogSigner signer) {
    /**
     * The head with its signature.
     *
     * @param written when the last row was
     * @param now the moment of signing
     */
    public SignedHead sign(TreeHead head, Instant written, Instant now) {
        return new SignedHead(
                head.size(),
                head.root().base64(),
                Japan.minute(written),
                Japan.minute(now),
                signer.sign(head),
                signer.key().text());
    }
}
