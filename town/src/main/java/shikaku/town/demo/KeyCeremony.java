package shikaku.town.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.certificate.KeyStoreFile;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsurerNumber;

/**
 * Who gets which key before the first program starts: the center's site authority issues, the town hands out. Each file is key store and trust
 * store at once.
 */
final class KeyCeremony {
    private static final int PASSWORD_BYTES = 18;

    private final DemoFolder folder;
    private final SiteAuthorityFolder authority;
    private final SecureRandom random;

    KeyCeremony(DemoFolder folder, InstantSource clock, SecureRandom random) {
        this.folder = folder;
        this.random = random;
        try {
            this.authority = SiteAuthorityFolder.open(site(), "town", clock, random);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the site authority cannot be founded", e);
        }
    }

    /** What everybody inside the VPN trusts, for programs that are not ours. */
    Path authorityPem() {
        return site().resolve("authority.pem");
    }

    /** What the doors look at; on one machine they all read the authority's own file, elsewhere each gets a copy. */
    Path withdrawals() {
        return SiteAuthorityFolder.withdrawals(site());
    }

    /** @param host by which terminals reach it */
    KeyFile center(String host) {
        return issue("center", file -> authority.door(names("center.localhost", host), file));
    }

    /** @param host by which terminals reach it */
    KeyFile distribution(String host) {
        return issue("distribution", file -> authority.door(names("distribution.localhost", host), file));
    }

    KeyFile terminal(String clinic, InstitutionCode code) {
        return issue("terminal-" + clinic, file -> authority.terminal(code, file));
    }

    /** The door of a terminal, for accounting. */
    KeyFile door(String clinic, String host) {
        return issue("door-" + clinic, file -> authority.door(names("terminal." + clinic + ".localhost", host), file));
    }

    /** People and programs on its own machine use the last two. */
    private static List<String> names(String own, String host) {
        return Stream.of(own, host, "localhost", "127.0.0.1").distinct().toList();
    }

    KeyFile accounting(String clinic, InstitutionCode code) {
        return issue("accounting-" + clinic, file -> authority.accounting(code, file));
    }

    KeyFile insurer(InsurerNumber number) {
        return issue("insurer-" + number.digits(), file -> authority.insurer(number, file));
    }

    /** A password nobody chose. */
    String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Path site() {
        return folder.data("center").resolve("site");
    }

    private KeyFile issue(String name, Issue issue) {
        KeyFile key = new KeyFile(folder.keys().resolve(name + ".p12"), password());
        try {
            Files.deleteIfExists(key.file());
            issue.into(new KeyStoreFile(key.file(), key.password()));
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no key for " + name, e);
        }
    }

    /** One of the authority's ways to issue. */
    private interface Issue {
        void into(KeyStoreFile file) throws IOException, GeneralSecurityException;
    }
}
