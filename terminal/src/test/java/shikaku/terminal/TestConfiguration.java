package shikaku.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import org.springframework.security.crypto.bcrypt.BCrypt;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.certificate.cvc.TrustedKeyFile;
import shikaku.certificate.site.SiteRole;

/** What a test's terminal is configured with. */
final class TestConfiguration {
    private static final String NONCE = "A".repeat(43);

    private static final TrustedKey ISSUER = issuer();

    private TestConfiguration() {}

    private static TrustedKey issuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var key = (RSAPublicKey) generator.generateKeyPair().getPublic();
            return new TrustedKey(new KeyIdentifier("0000001", "0000001"), key);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A reader whose card lies in the slot while the file {@code card} is there, and that says of every face what stands in the file {@code face}. */
    private static Path reader(Path folder) throws Exception {
        Path script = folder.resolve("reader.sh");
        Files.writeString(script, """
                #!/bin/sh
                cd %s
                [ -e unprotected ] && missing=' locked'
                echo "ready 40000 token$missing"
                while read line; do case "$line" in
                hold) while [ ! -e card ]; do sleep 0.05; done; echo card-present usable 3
                  (while [ -e card ]; do sleep 0.05; done; echo card-removed) & ;;
                which-card) echo this-card %s;;
                accept-number) echo photo-read signed; front=' 20150401 2';;
                compare*) cat face;;
                stop-comparing) echo comparing-stopped;;
                accept-pin) echo pin-accepted;;
                admit*) echo challenge %s %s;;
                authenticate*) echo "admitted$front";;
                prove*) echo proof AQID BAUG;;
                end) exit 0;;
                esac; done
                """.formatted(folder, NONCE, NONCE, NONCE));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    /** Somebody's key: the reader of the tests checks nothing. */
    static Path issuers(Path folder) throws IOException {
        TrustedKeyFile file = new TrustedKeyFile(folder.resolve("issuers"));
        file.write(List.of(ISSUER));
        return file.path();
    }

    private static Path share(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve("share").resolve(name));
    }

    /** The configuration of a terminal in this folder. */
    static Path write(Path folder, TestSite site, int center) throws Exception {
        Path file = folder.resolve("terminal.yaml");
        Files.writeString(file, """
                shikaku:
                  name: terminal-kobe
                  data: %s
                  day: 2026-11-24
                  scanner: {socket: %s, every: 1s}
                  listeners:
                    pages: {port: 0}
                    door:
                      port: 0
                      tls: {key-store: %s, key-store-password: %s, trust-store: %s, trust-store-password: %s}
                  accounts:
                    - {name: hanako, password-hash: "{bcrypt}%s", roles: [RECEPTION]}
                    - {name: kanri, password-hash: "{bcrypt}%s", roles: [ADMINISTRATOR]}
                terminal:
                  institution: "%s"
                  clinic: kobe
                  clinic-name: 神戸診療所
                  center: https://localhost:%d
                  center-tls: {key-store: %s, key-store-password: %s, trust-store: %s, trust-store-password: %s}
                  withdrawals: %s
                  close-of-day: "23:59"
                  patience: 30s
                  rest: 0s
                  telephones: {center: "0800-000-0001", vendor: "078-000-0003"}
                  folders: {req: %s, res: %s, face: %s}
                  reader: {java: %s, class-path: none, face: {root: none, front-issuers: %s}}
                """.formatted(
                        folder.resolve("data"),
                        folder.resolve("clamd"),
                        site.server("door.p12"),
                        TestSite.PASSWORD,
                        site.trust(),
                        TestSite.PASSWORD,
                        BCrypt.hashpw("himitsu", BCrypt.gensalt(4)),
                        BCrypt.hashpw("himitsu", BCrypt.gensalt(4)),
                        RunningTerminal.INSTITUTION.digits(),
                        center,
                        site.client(RunningTerminal.INSTITUTION.digits(), SiteRole.TERMINAL),
                        TestSite.PASSWORD,
                        site.trust(),
                        TestSite.PASSWORD,
                        site.withdrawals(),
                        share(folder, "req"),
                        share(folder, "res"),
                        share(folder, "face"),
                        reader(folder),
                        issuers(folder)));
        return file;
    }
}
