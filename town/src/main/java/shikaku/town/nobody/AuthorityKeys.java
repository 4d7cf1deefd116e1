package shikaku.town.nobody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shikaku.card.image.CardMaker;
import shikaku.certificate.OwnerFile;
import shikaku.message.Octets;

/** The authority's RSA-2048 pairs in one file of its owner's: a line each, {@code NAME PKCS8-IN-BASE64}. */
final class AuthorityKeys {
    private static final int FILE_BYTES = 65_536;

    private final Map<Name, KeyPair> pairs;

    private AuthorityKeys(Map<Name, KeyPair> pairs) {
        this.pairs = pairs;
    }

    /** What each key is for. */
    enum Name {
        /** 利用者証明用認証局. */
        AUTHENTICATION,
        /** 署名用認証局. */
        SIGNATURE,
        /** Root of 特定機関認証, on every card. */
        ROOT,
        /** Below the root. */
        INTERMEDIATE,
        /** A verifying institution. */
        INSTITUTION,
        /** Signs what is printed on cards. */
        OFFICE
    }

    /** Reads the file; made now if nobody made it before. */
    static AuthorityKeys readOrCreate(Path file) throws IOException {
        byte[] text = new OwnerFile(file).readOrCreate(FILE_BYTES, () -> lines().getBytes(StandardCharsets.US_ASCII));
        Map<Name, KeyPair> pairs = new EnumMap<>(Name.class);
        try {
            for (String line :
                    new String(text, StandardCharsets.US_ASCII).lines().toList()) {
                String[] words = line.split(" ", 2);
                pairs.put(Name.valueOf(words[0]), pair(Octets.fromBase64(words[1])));
            }
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("認証局の鍵のファイルが壊れています / the authority's key file is damaged: " + file, e);
        }
        return new AuthorityKeys(pairs);
    }

    KeyPair pair(Name name) {
        return Optional.ofNullable(pairs.get(name)).orElseThrow();
    }

    private static String lines() {
        SecureRandom random = new SecureRandom();
        return List.of(Name.values()).stream()
                .map(name -> name + " "
                        + Octets.of(CardMaker.newKeyPair(random).getPrivate().getEncoded())
                                .toBase64() + "\n")
                .collect(Collectors.joining());
    }

    private static KeyPair pair(Octets pkcs8) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8.toByteArray()));
        return new KeyPair(
                factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
    }
}
