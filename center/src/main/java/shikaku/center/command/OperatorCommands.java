package shikaku.center.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.center.site.TooManyUnrecorded;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.OwnerFile;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsurerNumber;

/** {@code ./shikaku center enrol …}, {@code revoke …} and {@code emergency …}, while the center runs or while it does not. */
public final class OperatorCommands {
    static final int DONE = 0;
    static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int PASSWORD_BYTES = 24;
    private static final int ACCOUNT_CHARACTERS = 64;

    private final String who;
    private final InstantSource clock;
    private final SecureRandom random;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param account the operator's on this machine, for the evidence
     * @param clock the real one
     */
    public OperatorCommands(
            String account, InstantSource clock, SecureRandom random, PrintStream out, PrintStream err) {
        String named = account.replaceAll("[^!-~]", "_");
        this.who = "operator/" + named.substring(0, Math.min(named.length(), ACCOUNT_CHARACTERS));
        this.clock = clock;
        this.random = random;
        this.out = out;
        this.err = err;
    }

    /** Whether this is for us and not a start of the program. */
    public static boolean isOne(List<String> typed) {
        return typed.contains("--help") || !typed.isEmpty() && !typed.getFirst().startsWith("--");
    }

    /** Carries it out; the exit code. */
    public int run(List<String> typed) {
        if (typed.contains("--help")) {
            return say(out, Text.USAGE, DONE);
        }
        if (!List.of("enrol", "revoke", "emergency").contains(typed.getFirst())) {
            return say(err, Text.unknown(typed.getFirst()), NOT_UNDERSTOOD);
        }
        return Order.of(typed).map(this::carryOut).orElseGet(() -> say(err, Text.USAGE, NOT_UNDERSTOOD));
    }

    private int carryOut(Order order) {
        return switch (order) {
            case Order.Enrol _, Order.EnrolMachine _, Order.Revoke _ -> carryOutAtTheSite(order);
            case Order.OpenEmergency _, Order.CloseEmergency _, Order.ReportEmergency _ ->
                new EmergencyOrders(who, clock, out, err).carryOut(order);
        };
    }

    private int carryOutAtTheSite(Order order) {
        Path folder = order.data().resolve("site");
        if (!SiteAuthorityFolder.isFounded(folder)) {
            return say(err, Text.NOT_FOUNDED, FAILED);
        }
        try {
            var site = SiteAuthorityFolder.open(folder, who, clock, random);
            return switch (order) {
                case Order.Enrol enrol -> enrol(site, enrol);
                case Order.EnrolMachine machine -> new MachineOrders(site, out, err).enrol(machine);
                case Order.Revoke revoke -> revoke(site, revoke);
                case Order.OpenEmergency _, Order.CloseEmergency _, Order.ReportEmergency _ -> NOT_UNDERSTOOD;
            };
        } catch (TooManyUnrecorded waiting) {
            return say(err, Text.UNRECORDED, FAILED);
        } catch (IOException | GeneralSecurityException e) {
            return say(err, Text.BROKEN, FAILED);
        }
    }

    private int enrol(SiteAuthorityFolder site, Order.Enrol order) throws IOException, GeneralSecurityException {
        Path passwordFile = Path.of(order.into() + ".password");
        if (Files.exists(order.into()) || Files.exists(passwordFile)) {
            return say(err, Text.FILE_EXISTS, FAILED);
        }
        Enrolment enrolment;
        try {
            enrolment = enrolment(site, order.role(), order.code());
        } catch (IllegalArgumentException noCode) {
            return say(err, Text.NO_CODE, FAILED);
        }
        String password = password();
        if (!new OwnerFile(passwordFile).createIfAbsent(password.getBytes(StandardCharsets.US_ASCII))) {
            return say(err, Text.FILE_EXISTS, FAILED);
        }
        try {
            enrolment.into(new KeyStoreFile(order.into(), password));
        } finally {
            deleteIdle(passwordFile, order.into());
        }
        return say(out, Text.ENROLLED, DONE);
    }

    /** A password without its key store opens nothing, and would be in the way of the next attempt. */
    private static void deleteIdle(Path passwordFile, Path keyStore) throws IOException {
        if (!Files.exists(keyStore)) {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static Enrolment enrolment(SiteAuthorityFolder site, SiteRole role, String code) {
        return switch (role) {
            case TERMINAL -> ofInstitution(code, site::terminal);
            case ACCOUNTING -> ofInstitution(code, site::accounting);
            case INSURER -> {
                var insurer = new InsurerNumber(code);
                yield file -> site.insurer(insurer, file);
            }
            case MUNICIPALITY, VERIFIER -> throw new IllegalArgumentException("JPKI lets them in");
        };
    }

    private static Enrolment ofInstitution(String code, OfInstitution way) {
        var institution = new InstitutionCode(code);
        return file -> way.into(institution, file);
    }

    private interface Enrolment {
        void into(KeyStoreFile file) throws IOException, GeneralSecurityException;
    }

    private interface OfInstitution {
        void into(InstitutionCode institution, KeyStoreFile file) throws IOException, GeneralSecurityException;
    }

    private int revoke(SiteAuthorityFolder site, Order.Revoke order) throws IOException {
        return switch (site.withdraw(order.serial(), order.why().reason())) {
            case NOW -> say(out, Text.WITHDRAWN, DONE);
            case BEFORE -> say(out, Text.WITHDRAWN_BEFORE, DONE);
            case NEVER_ISSUED -> say(err, Text.NEVER_ISSUED, FAILED);
        };
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static int say(PrintStream where, Text text, int code) {
        where.println(text.inBoth());
        return code;
    }
}
