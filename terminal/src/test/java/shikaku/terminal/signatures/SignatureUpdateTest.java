package shikaku.terminal.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;
import shikaku.terminal.signatures.SignatureHost.Answer;
import shikaku.terminal.signatures.SignatureUpdate.Update;

/** C-16: the terminal follows what is published, and knows at every moment how old its signatures are. */
@Proves(clauses = Clause.C16)
class SignatureUpdateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

    @TempDir
    Path folder;

    private final Map<String, String> bytes = new HashMap<>();
    private final List<List<String>> fetched = new ArrayList<>();
    private final List<Update> told = new ArrayList<>();
    private Answer answer = new Answer.None(Reason.SIGNATURES_NOT_REACHED);
    private Optional<Reason> failing = Optional.empty();

    /** Puts in place what the host has, as freshclam does; where it fails nothing is touched. */
    private final Fetcher freshclam = names -> {
        fetched.add(names);
        if (failing.isEmpty()) {
            for (String name : names) {
                Files.writeString(folder.resolve(name), bytes.get(name));
            }
        }
        return failing;
    };

    @Test
    void stale_signatures_are_brought_up_to_date_when_newer_ones_are_published() throws Exception {
        publish("own.ndb", "old", LONG_AGO);
        assertThat(update("own.ndb").database().isStale(NOW)).isTrue();
        assertThat(update("own.ndb").notice(NOW)).contains(Reason.SIGNATURES_STALE);
        publish("own.ndb", "new", NOW);
        Update update = update("own.ndb");
        assertThat(update.taken()).extracting(SignatureFile::name).containsExactly("own.ndb");
        assertThat(update.database().dated()).contains(NOW);
        assertThat(update.notice(NOW)).isEmpty();
        assertThat(folder.resolve("own.ndb")).hasContent("new");
    }

    @Test
    void what_is_there_already_is_not_fetched_again() throws Exception {
        publish("own.ndb", "new", NOW);
        update("own.ndb");
        update("own.ndb");
        assertThat(fetched).containsExactly(List.of("own.ndb"));
        publish("own.ndb", "new", NOW.plusSeconds(60));
        assertThat(update("own.ndb").database().dated()).contains(NOW.plusSeconds(60));
        assertThat(fetched).as("the same bytes under another date").hasSize(1);
    }

    @Test
    void without_the_host_the_age_is_known_all_the_same_also_after_a_restart() throws Exception {
        publish("own.ndb", "new", NOW);
        update("own.ndb");
        answer = new Answer.None(Reason.SIGNATURES_NOT_REACHED);
        Update update = another("own.ndb").run();
        assertThat(update.trouble()).contains(Reason.SIGNATURES_NOT_REACHED);
        assertThat(update.database().dated()).contains(NOW);
        assertThat(update.database().isStale(NOW.plus(Duration.ofDays(4)))).isTrue();
    }

    @Test
    void a_file_that_nobody_published_has_no_date_however_new_it_is() throws Exception {
        Files.writeString(folder.resolve("own.ndb"), "from elsewhere");
        assertThat(update("own.ndb").database().dated()).isEmpty();
        publish("own.ndb", "new", NOW);
        update("own.ndb");
        Files.writeString(folder.resolve("own.ndb"), "changed on this machine");
        answer = new Answer.None(Reason.SIGNATURES_NOT_REACHED);
        assertThat(update("own.ndb").database().isStale(NOW)).isTrue();
    }

    @Test
    void when_fetching_fails_the_former_file_and_its_date_stay() throws Exception {
        publish("own.ndb", "old", LONG_AGO);
        update("own.ndb");
        publish("own.ndb", "new", NOW);
        failing = Optional.of(Reason.SIGNATURES_NOT_TAKEN);
        Update update = update("own.ndb");
        assertThat(update.trouble()).contains(Reason.SIGNATURES_NOT_TAKEN);
        assertThat(update.database().dated()).contains(LONG_AGO);
        assertThat(folder.resolve("own.ndb")).hasContent("old");
    }

    @Test
    void another_file_than_the_published_one_is_never_taken_for_it() throws Exception {
        publish("own.ndb", "new", NOW);
        bytes.put("own.ndb", "swapped");
        Update update = update("own.ndb");
        assertThat(update.trouble()).contains(Reason.SIGNATURES_DAMAGED);
        assertThat(update.taken()).isEmpty();
        assertThat(update.database().isStale(NOW)).isTrue();
    }

    @Test
    void a_clock_that_was_ahead_when_a_file_came_keeps_nobody_from_the_next() throws Exception {
        publish("own.ndb", "old", LONG_AGO);
        update("own.ndb");
        Path file = folder.resolve("own.ndb");
        Files.setLastModifiedTime(file, FileTime.from(NOW.plus(Duration.ofDays(400))));
        publish("own.ndb", "new", NOW);
        failing = Optional.of(Reason.SIGNATURES_NOT_TAKEN);
        update("own.ndb");
        assertThat(Files.getLastModifiedTime(file).toMillis())
                .as("freshclam asks without If-Modified-Since")
                .isZero();
    }

    @Test
    void what_the_host_does_not_offer_is_said_and_the_rest_comes() throws Exception {
        publish("own.ndb", "new", NOW);
        Update update = update("own.ndb", "daily.cvd");
        assertThat(update.trouble()).contains(Reason.SIGNATURES_NOT_OFFERED);
        assertThat(update.taken()).extracting(SignatureFile::name).containsExactly("own.ndb");
        assertThat(update.database().isStale(NOW)).as("the daily file counts").isTrue();
    }

    @Test
    void only_news_is_put_on_record() throws Exception {
        SignatureUpdate update = another("own.ndb");
        update.run();
        update.run();
        publish("own.ndb", "new", NOW);
        update.run();
        update.run();
        answer = new Answer.None(Reason.SIGNATURES_REFUSED);
        update.run();
        update.run();
        assertThat(told)
                .extracting(Update::trouble)
                .containsExactly(
                        Optional.of(Reason.SIGNATURES_NOT_REACHED),
                        Optional.empty(),
                        Optional.of(Reason.SIGNATURES_REFUSED));
    }

    private Update update(String... files) {
        return another(files).run();
    }

    /** As after a restart. */
    private SignatureUpdate another(String... files) {
        SignatureSettings settings = new SignatureSettings(
                URI.create("https://distribution.example"),
                List.of(files),
                null,
                Path.of("/nowhere"),
                null,
                Duration.ofHours(1),
                Duration.ofDays(3));
        return new SignatureUpdate(
                settings,
                () -> answer,
                freshclam,
                new HeldSignatures(folder, folder.resolve("held")),
                Clock.fixed(NOW, ZoneOffset.UTC),
                told::add);
    }

    private void publish(String name, String text, Instant dated) throws Exception {
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        bytes.put(name, text);
        answer = new Answer.Offered(new SignatureList(List.of(new SignatureFile(name, sha256, content.length, dated))));
    }
}
