package shikaku.terminal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.IdentityMethod;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;
import shikaku.message.Octets;
import shikaku.terminal.checkin.Answer;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Identification;

/** A store in a folder, at a time of a test's choosing. */
public final class OpenStore implements AutoCloseable {
    static final Identification BY_PIN = new Identification(IdentityMethod.PIN, AnsweredBy.GUARDIAN);
    static final LocalTime CLOSE = LocalTime.of(20, 0);

    /** What the machine's clock says, whatever day the business has. */
    static final Instant REAL = Instant.parse("2026-11-22T21:00:00Z");

    static final Receipt RECEIPT = new Receipt(41, 42, Hash.of(new byte[Hash.LENGTH]));

    final Path folder;
    final TerminalDatabase database;
    public final DayKeys keys;
    public final StoredResults results;
    public final BusinessDay day;
    public final Deliveries deliveries;
    public final DayClose close;
    public final Notes notes;
    public final VisitsWithoutAnswer visits;
    public final StoredRegistrations registrations;
    public final InAdvance inAdvance;
    public final Unregistered unregistered;
    final List<CheckInNumber> left = new ArrayList<>();
    int arrived;

    /** @param time in Japan, such as {@code 2026-11-24T10:00} */
    public OpenStore(Path folder, String time) throws IOException, SQLException {
        this(folder, time, AesGcm::ofTheJdk);
    }

    /** @param boxes how rows are sealed */
    OpenStore(Path folder, String time, Function<SecureRandom, Box> boxes) throws IOException, SQLException {
        this.folder = folder;
        var clock = new BusinessClock(Clock.fixed(Instant.parse(time + ":00+09:00"), BusinessClock.JAPAN));
        day = new BusinessDay(clock, CLOSE);
        database = TerminalDatabase.open(folder, new RealClock(Clock.fixed(REAL, ZoneOffset.UTC)));
        keys = new DayKeys(folder.resolve("keys"), machineKey(folder), new SecureRandom(), boxes);
        results = new StoredResults(database, keys, day, new SecureRandom(), () -> arrived++);
        deliveries = new Deliveries(database, results);
        var owed = new CarryOver(database, keys, new SecureRandom(), Keeping.USUAL);
        close = new DayClose(database, keys, day, owed, (number, why) -> left.add(number));
        notes = new Notes(database, keys, day, new SecureRandom(), Keeping.USUAL, () -> arrived++);
        visits = new VisitsWithoutAnswer(database, day);
        inAdvance = new InAdvance(database, keys, day, new SecureRandom(), () -> arrived++);
        registrations = new StoredRegistrations(database, keys, day, new SecureRandom(), () -> arrived++);
        unregistered = new Unregistered(database, keys, day, new SecureRandom(), () -> arrived++);
    }

    /** In the terminal's folder, as where nothing is configured. */
    public static MachineKey machineKey(Path folder) throws IOException {
        return new MachineKeys(new SecureRandom(), true).plain(folder.resolve("machine.key"));
    }

    public Ledger ledger() {
        return database;
    }

    public CheckInNumber answered(String text) throws CheckInEnded {
        CheckInNumber number = results.begin(Optional.empty());
        results.hold(number, answer(text), BY_PIN, Consents.NONE);
        return number;
    }

    static Answer answer(String text) {
        return answer(new Eligibility.NotFound(), text);
    }

    public static Answer answer(Eligibility eligibility, String text) {
        return new Answer(
                eligibility,
                Optional.empty(),
                Octets.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                RECEIPT);
    }

    public List<String> evidence() throws SQLException {
        return texts("SELECT record ->> '$.act' FROM evidence_leaf ORDER BY position");
    }

    /** The receipts of the answers that are held. */
    List<String> receipts() throws SQLException {
        return texts("SELECT receipt FROM check_in WHERE outcome = 'answered' ORDER BY number");
    }

    /** When the evidence says it was. */
    List<String> moments() throws SQLException {
        return texts("SELECT DISTINCT record ->> '$.when' FROM evidence_leaf");
    }

    /** What the evidence says came of each deed. */
    List<String> words() throws SQLException {
        return texts("SELECT record ->> '$.why' FROM evidence_leaf ORDER BY position");
    }

    /** The same of one kind of deed. */
    public List<String> words(String act) throws SQLException {
        return texts("SELECT record ->> '$.why' FROM evidence_leaf WHERE record ->> '$.act' = '" + act
                + "' ORDER BY position");
    }

    /** The Reasons for which deeds of that kind were refused. */
    public List<String> refused(String act) throws SQLException {
        return texts("SELECT record ->> '$.reason' FROM evidence_leaf WHERE record ->> '$.act' = '" + act
                + "' AND record ->> '$.outcome' = 'REFUSED' ORDER BY position");
    }

    /** The Reasons that deeds of that kind have. */
    public List<String> reasons(String act) throws SQLException {
        return texts("SELECT record ->> '$.reason' FROM evidence_leaf WHERE record ->> '$.act' = '" + act
                + "' AND record ->> '$.reason' IS NOT NULL ORDER BY position");
    }

    private List<String> texts(String select) throws SQLException {
        return database.read(connection -> {
            List<String> texts = new ArrayList<>();
            try (var query = connection.prepareStatement(select);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        });
    }

    /** Every byte of every file of the store, as one text. */
    public String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
