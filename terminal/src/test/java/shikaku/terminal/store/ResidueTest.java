package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.Sex;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.session.FourItems;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Typed;

/** 消去の証明: nothing of a day outlives it in any file, neither because it was sealed nor because it was deleted, but for both reasons, each tried alone. */
@Proves(clauses = Clause.C17)
class ResidueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String ANSWERED = "宝塚　花子 RESIDUE-ANSWER-7712";
    private static final String NOTED = "芦屋　一郎";
    private static final String TYPED = "87120011";
    private static final String REGISTERED = "RESIDUE-P-7712";
    private static final String IN_ADVANCE = "西宮　二葉";
    private static final List<String> GOING_WITH_THE_DAY = List.of(ANSWERED, IN_ADVANCE);
    private static final List<String> OWED = List.of(NOTED, TYPED, REGISTERED);
    private static final List<String> ALL =
            Stream.concat(GOING_WITH_THE_DAY.stream(), OWED.stream()).toList();

    @TempDir
    private Path folder;

    @TempDir
    private Path copy;

    private Residue residue;

    @BeforeEach
    void look() throws IOException {
        residue = new Residue(folder);
    }

    @Test
    void writtenUnsealedEveryRowIsFoundUntilItsCloseAndNothingOfItAfterwards() throws Exception {
        write(_ -> new InTheClear());
        assertThat(residue.of(ALL)).as("rows that are not deleted").containsExactlyElementsOf(ALL);
        close("2026-11-24T20:00", _ -> new InTheClear());
        assertThat(residue.of(ALL)).as("what is owed alone").containsExactlyElementsOf(OWED);
        close("2027-02-01T09:00", _ -> new InTheClear());
        assertThat(residue.of(ALL)).as("what staff have to see first").containsExactly(TYPED, REGISTERED);
        close("2027-04-01T09:00", _ -> new InTheClear());
        assertThat(residue.of(ALL)).isEmpty();
    }

    @Test
    void sealedNoRowIsFoundAtAnyTime() throws Exception {
        write(AesGcm::ofTheJdk);
        assertThat(residue.of(ALL)).isEmpty();
        close("2026-11-24T20:00", AesGcm::ofTheJdk);
        assertThat(residue.of(ALL)).isEmpty();
        close("2027-02-01T09:00", AesGcm::ofTheJdk);
        assertThat(residue.of(ALL)).isEmpty();
    }

    @Test
    void afterTheCloseTheDaysKeyIsInNoFileNeitherAsItIsNorWrapped() throws Exception {
        write(AesGcm::ofTheJdk);
        byte[] key = keyOfTheDay();
        byte[] wrapped = Files.readAllBytes(folder.resolve("keys/" + DAY + ".key"));
        assertThat(residue.of(wrapped)).isTrue();
        assertThat(residue.of(key)).isFalse();
        Path planted = Files.write(folder.resolve("planted"), key);
        assertThat(residue.of(key)).isTrue();
        Files.delete(planted);
        close("2026-11-24T20:00", AesGcm::ofTheJdk);
        assertThat(residue.of(wrapped)).isFalse();
        assertThat(residue.of(key)).isFalse();
    }

    @Test
    void rowsThatSomebodyCopiedBeforeTheCloseOpenWithNothingThatIsLeftAfterIt() throws Exception {
        CheckInNumber number = write(AesGcm::ofTheJdk);
        for (String file : List.of("terminal.db", "terminal.db-wal", "machine.key")) {
            if (Files.exists(folder.resolve(file))) {
                Files.copy(folder.resolve(file), copy.resolve(file));
            }
        }
        keys(folder, copy);
        assertThat(answer(number)).as("with the key of its day").contains(ANSWERED);
        Files.delete(copy.resolve("keys/" + DAY + ".key"));
        close("2026-11-24T20:00", AesGcm::ofTheJdk);
        keys(folder, copy);
        assertThat(answer(number)).isEmpty();
        MachineKey machine = OpenStore.machineKey(folder);
        byte[] sealed = sealed(number);
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> machine.box().opened(machine.key(), "check_in/" + number + "/" + DAY, sealed));
    }

    /** Everything that is personal, once. */
    private CheckInNumber write(Function<SecureRandom, Box> boxes) throws Exception {
        try (OpenStore store = new OpenStore(folder, DAY + "T10:00", boxes)) {
            CheckInNumber number = store.answered(ANSWERED);
            CheckInNumber typed = store.results.begin(new Typed(
                    new InsuredCardQuery(key(), LocalDate.of(2015, 4, 1)), AnsweredBy.GUARDIAN, Consents.NONE));
            store.results.ended(typed, CheckInOutcome.because(Reason.CENTER_UNREACHABLE));
            store.notes.visit(
                    new FourItems(NOTED, Sex.MALE, LocalDate.of(2016, 5, 2), "神戸市"), Seen.DECLARATION, "taro");
            store.registrations.keep(new ReferenceNumberRegistration(
                    RequestHeader.of(new InstitutionCode("2810000014")),
                    new ReferenceNumberRegistrationInfo(new ReferenceNumber(REGISTERED), key())));
            Octets trouble = Octets.of(IN_ADVANCE.getBytes(StandardCharsets.UTF_8));
            store.inAdvance.keep(DAY, List.of(new InAdvance.Told("00000042", Optional.of(trouble))));
            return number;
        }
    }

    private void close(String time, Function<SecureRandom, Box> boxes) throws Exception {
        try (OpenStore store = new OpenStore(folder, time, boxes)) {
            store.close.closePast();
            // While it runs and its log lies beside it; a program that ends takes that away anyway.
            assertThat(Files.size(folder.resolve("terminal.db-wal"))).isZero();
        }
    }

    private byte[] keyOfTheDay() throws IOException {
        return new DayKeys(folder.resolve("keys"), OpenStore.machineKey(folder), new SecureRandom())
                .find(DAY)
                .orElseThrow()
                .getEncoded();
    }

    private Optional<String> answer(CheckInNumber number) throws Exception {
        try (OpenStore store = new OpenStore(copy, DAY + "T11:00")) {
            return store.results
                    .find(number)
                    .orElseThrow()
                    .message()
                    .map(message -> new String(message.toByteArray(), StandardCharsets.UTF_8));
        }
    }

    /** What is sealed in a row of the copy. */
    private byte[] sealed(CheckInNumber number) throws Exception {
        try (OpenStore store = new OpenStore(copy, DAY + "T11:00")) {
            return store.database.read(connection -> {
                try (var query = CheckInRows.prepare(
                                connection, "SELECT sealed FROM check_in WHERE number = ?", number.value());
                        var row = query.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    return row.getBytes(1);
                }
            });
        }
    }

    private static void keys(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve("keys"));
        try (Stream<Path> all = Files.list(from.resolve("keys"))) {
            for (Path key : all.toList()) {
                Path there = to.resolve("keys").resolve(key.getFileName());
                Files.deleteIfExists(there);
                Files.copy(key, there);
            }
        }
    }

    private static InsuredCardKey key() {
        return new InsuredCardKey(
                new InsurerNumber("138057"), Optional.empty(), new InsuredNumber(TYPED), Optional.empty());
    }
}
