package shikaku.jpki.foundation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import shikaku.jpki.authority.Generation;
import shikaku.jpki.authority.IssuanceRegister;
import shikaku.jpki.authority.Journal;
import shikaku.jpki.status.RevocationRegister;
import shikaku.jpki.verifier.VerifierRoot;

/**
 * Everything the service stands on.
 *
 * @param generations of the authority, oldest first
 * @param issued what was issued
 * @param revoked what was revoked
 * @param verifierRoot of the card-verifiable certificates
 */
public record Foundation(
        List<Generation> generations, IssuanceRegister issued, RevocationRegister revoked, VerifierRoot verifierRoot) {

    /** The generation that began last. */
    public Generation newest() {
        return generations.getLast();
    }

    /**
     * Opens the data folder; mints what is missing on first start. Only one program may have it open at a time.
     *
     * @param mint writes keys and certificates that are not there yet
     */
    public static Foundation open(DataFolder folder, Mint mint, InstantSource clock)
            throws GeneralSecurityException, IOException {
        mint.prepare(folder);
        var issued = new IssuanceRegister(Journal.open(folder.issued()));
        var revoked = new RevocationRegister(Journal.open(folder.revoked()), issued, clock);
        return new Foundation(generations(folder), issued, revoked, verifierRoot(folder));
    }

    /** With the randomness of the machine. */
    public static Mint mint(WindowNames names, InstantSource clock) {
        return new Mint(names, clock, new SecureRandom());
    }

    private static List<Generation> generations(DataFolder folder) throws GeneralSecurityException, IOException {
        var generations = new ArrayList<Generation>();
        for (int number = 1; number <= Mint.GENERATIONS; number++) {
            var authority = folder.authority(number);
            var responder = folder.responder(number);
            generations.add(new Generation(
                    number,
                    authority.key(),
                    authority.chain().getFirst(),
                    responder.key(),
                    responder.chain().getFirst()));
        }
        return List.copyOf(generations);
    }

    private static VerifierRoot verifierRoot(DataFolder folder) throws GeneralSecurityException, IOException {
        var root = folder.verifierRoot();
        var intermediate = folder.verifierIntermediate();
        return new VerifierRoot(
                (RSAPrivateKey) root.key(),
                (RSAPublicKey) root.chain().getFirst().getPublicKey(),
                (RSAPrivateKey) intermediate.key(),
                (RSAPublicKey) intermediate.chain().getFirst().getPublicKey());
    }
}
