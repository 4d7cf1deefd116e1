package shikaku.evidence;

import java.security.KeyPair;

/**
 * Signs a log's heads (C2SP tlog-checkpoint as a signed note).
 *
 * @param name of the log and of its key
 * @param pair Ed25519
 */
public record LogSigner(String name, KeyPair pair) {
    /** The head as a signed checkpoint. */
    public String sign(TreeHead head) {
        return key().sign(new Checkpoint(name, head).text(), pair.getPrivate());
    }

    /** What its checkpoints can be checked with. */
    public NoteKey key() {
        return new NoteKey(name, pair.getPublic());
    }
}
