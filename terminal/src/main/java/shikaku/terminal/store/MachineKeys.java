package shikaku.terminal.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.SecretKeyEntry;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import shikaku.certificate.OwnerFile;

/** Where a {@link MachineKey} lies. It is made at the first start, unless days' keys lie there already which another one wraps: then nothing is made, and nothing lost. */
public final class MachineKeys {
    private static final String ALIAS = "shikaku-machine";
    private static final String AES = "AES";
    private static final int BITS = 256;
    private static final int FILE_BYTES = 1 << 14;

    private final SecureRandom random;
    private final boolean mayBeMade;

    /** @param mayBeMade whether none of the days' keys lies wrapped yet */
    public MachineKeys(SecureRandom random, boolean mayBeMade) {
        this.random = random;
        this.mayBeMade = mayBeMade;
    }

    /** In a file of its owner's alone. Guards what was copied without that file, and nothing else. */
    public MachineKey plain(Path file) throws IOException {
        OwnerFile own = new OwnerFile(file);
        if (!own.exists()) {
            own.createIfAbsent(fresh());
        }
        byte[] key = own.read(MachineKey.BYTES);
        if (key.length != MachineKey.BYTES) {
            throw new IOException("not a key of ours: " + file);
        }
        return new MachineKey(new SecretKeySpec(key, AES), AesGcm.ofTheJdk(random));
    }

    /** In a PKCS#12 file (RFC 7292), its owner's alone, under a password that lies elsewhere. */
    public MachineKey pkcs12(Path file, String password) throws IOException, GeneralSecurityException {
        OwnerFile own = new OwnerFile(file);
        if (!own.exists()) {
            own.createIfAbsent(stored(new SecretKeySpec(fresh(), AES), password));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(own.read(FILE_BYTES)), password.toCharArray());
        return new MachineKey(found(store, password.toCharArray()), AesGcm.ofTheJdk(random));
    }

    private static byte[] stored(SecretKey key, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setEntry(ALIAS, new SecretKeyEntry(key), new PasswordProtection(password.toCharArray()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return bytes.toByteArray();
    }

    /**
     * In a PKCS#11 token (OASIS PKCS #11 v2.40), which does not give it out.
     *
     * @param slot index in the token's list of slots
     */
    public MachineKey token(Path library, int slot, String pin) throws IOException, GeneralSecurityException {
        Provider provider = provider(library, slot);
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin.toCharArray());
        if (!store.containsAlias(ALIAS)) {
            requireNoneIsWrapped();
            KeyGenerator generator = KeyGenerator.getInstance(AES, provider);
            generator.init(BITS);
            store.setEntry(
                    ALIAS, new SecretKeyEntry(generator.generateKey()), new PasswordProtection(pin.toCharArray()));
        }
        return new MachineKey(found(store, pin.toCharArray()), new AesGcm(random, Optional.of(provider)));
    }

    /** Sensitive, not extractable: C_GetAttributeValue of its value is refused by the token itself (§4.10). */
    private static Provider provider(Path library, int slot) {
        String configuration = """
                --name=shikaku-machine-%d
                library=%s
                slotListIndex=%d
                attributes(*,CKO_SECRET_KEY,CKK_AES) = {
                  CKA_TOKEN = true
                  CKA_PRIVATE = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                  CKA_DECRYPT = true
                }
                """.formatted(slot, library.toAbsolutePath(), slot);
        Provider pkcs11 = Security.getProvider("SunPKCS11");
        if (pkcs11 == null) {
            throw new InvalidParameterException("this JDK has no SunPKCS11");
        }
        return pkcs11.configure(configuration);
    }

    private static SecretKey found(KeyStore store, char[] password) throws IOException, GeneralSecurityException {
        if (store.getKey(ALIAS, password) instanceof SecretKey key) {
            return key;
        }
        throw new IOException("no key " + ALIAS + " in it");
    }

    private byte[] fresh() throws IOException {
        requireNoneIsWrapped();
        byte[] key = new byte[MachineKey.BYTES];
        random.nextBytes(key);
        return key;
    }

    private void requireNoneIsWrapped() throws IOException {
        if (!mayBeMade) {
            throw new OtherMachine("days' keys lie here wrapped in a machine's key that is not there");
        }
    }
}
