package shikaku.center.distribution;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.center.distribution.Publishing.Order;
import shikaku.center.distribution.Publishing.Outcome;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.signatures.SignatureFile;

/** 公開: only what was checked is offered, all of it or nothing of it. */
class PublishingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:04:05Z");
    private static final String SIGNATURE = "Shikaku.Test:0:*:414243\n";

    @TempDir
    Path folder;

    @Test
    @Proves(clauses = Clause.C16)
    void what_is_published_is_offered_under_its_digest_and_dated() throws Exception {
        publish(file("own.ndb", SIGNATURE));
        SignatureFile offered = offered().getFirst();
        assertThat(offered.name()).isEqualTo("own.ndb");
        assertThat(offered.dated()).isEqualTo(NOW);
        assertThat(offered.sha256()).isEqualTo(digest("SHA-256", SIGNATURE.getBytes(ISO_8859_1)));
        assertThat(Files.readString(new PublishedFolder(data()).file(offered))).isEqualTo(SIGNATURE);
    }

    @Test
    void of_several_files_all_are_published_or_none() throws Exception {
        refused(order(file("own.ndb", SIGNATURE), file("broken.ndb", "broken")), "broken.ndb");
        assertThat(offered()).isEmpty();
        publish(file("own.ndb", SIGNATURE), file("second.ndb", SIGNATURE));
        assertThat(offered()).extracting(SignatureFile::name).containsExactly("own.ndb", "second.ndb");
    }

    @Test
    @Proves(clauses = Clause.C16)
    void what_the_scanner_cannot_load_never_replaces_what_it_can() throws Exception {
        publish(file("own.ndb", SIGNATURE));
        List<SignatureFile> before = offered();
        refused(order(file("own.ndb", "broken")), "own.ndb");
        refused(order(file("own.ndb", "")), "own.ndb");
        refused(order(folder.resolve("nowhere/own.ndb")), "own.ndb");
        assertThat(offered()).isEqualTo(before);
        assertThat(left())
                .as("nothing of what was refused stays")
                .containsExactly("list", before.getFirst().sha256());
    }

    @Test
    void a_container_is_dated_by_its_makers_and_found_out_when_it_is_cut_short() throws Exception {
        byte[] whole = container("23 Nov 2026 08-26 +0900", "signatures of the day".getBytes(ISO_8859_1));
        publish(bytes("daily.cvd", whole));
        assertThat(offered().getFirst().dated()).isEqualTo(Instant.parse("2026-11-22T23:26:00Z"));
        refused(order(bytes("daily.cvd", Arrays.copyOf(whole, whole.length - 1))), "cut short");
        refused(order(bytes("daily.cvd", Arrays.copyOf(whole, 400))), "no CVD");
        refused(new Order(List.of(bytes("daily.cvd", whole)), Optional.of(NOW), false), "date of its own");
    }

    @Test
    void an_older_file_comes_back_only_when_that_is_meant() throws Exception {
        publish(file("own.ndb", SIGNATURE));
        Path older = file("own.ndb", "Shikaku.Older:0:*:414243\n");
        Optional<Instant> yesterday = Optional.of(NOW.minusSeconds(86_400));
        refused(new Order(List.of(older), yesterday, false), "--back");
        assertThat(publishing().publish(new Order(List.of(older), yesterday, true)))
                .isInstanceOf(Outcome.Published.class);
        assertThat(offered().getFirst().dated()).isEqualTo(yesterday.get());
    }

    @Test
    void nothing_is_dated_in_the_future() throws Exception {
        refused(new Order(List.of(file("own.ndb", SIGNATURE)), Optional.of(NOW.plusSeconds(1)), false), "future");
    }

    @Test
    void the_file_that_was_offered_before_stays_for_whoever_is_fetching_it_and_the_one_before_that_goes()
            throws Exception {
        for (String text : List.of("A:0:*:41\n", "B:0:*:42\n", "C:0:*:43\n")) {
            publish(file("own.ndb", text));
        }
        assertThat(left()).containsExactlyInAnyOrder("list", sha256("B:0:*:42\n"), sha256("C:0:*:43\n"));
    }

    @Test
    void a_list_that_somebody_damaged_stops_publishing_and_is_not_taken_for_an_empty_one() throws Exception {
        publish(file("own.ndb", SIGNATURE));
        Path list = data().resolve("published/list");
        Files.writeString(list, Files.readString(list).substring(1));
        assertThatThrownBy(() -> publish(file("own.ndb", SIGNATURE))).isInstanceOf(IOException.class);
    }

    @Test
    void the_command_says_what_it_did_and_its_exit_code_tells_how_it_ended() throws Exception {
        String own = file("own.ndb", SIGNATURE).toString();
        String broken = file("broken.ndb", "broken").toString();
        String data = host().toString();
        assertThat(typed(0, "publish", own, "--dated", "2026-11-20", "--data", data))
                .contains(sha256(SIGNATURE), "2026-11-20T00:00:00Z", "own.ndb");
        assertThat(typed(0, "list", "--data", data)).contains("own.ndb");
        assertThat(typed(1, "publish", broken, "--data", data)).contains("broken.ndb", "読めません");
        assertThat(typed(2, "publish", "--data", data)).contains("./shikaku distribution publish");
        assertThat(typed(2, "publish", own, "--dated", "yesterday", "--data", data))
                .contains("DATE");
        assertThat(typed(2, "publish", own, "--forward", "--data", data)).contains("--back");
        assertThat(typed(0, "publish", "--help")).contains("--dated");
    }

    @Test
    void a_folder_in_which_no_host_has_run_is_no_folder_to_publish_into_and_stays_as_it_is() throws Exception {
        Path wrong = folder.resolve("wrong");
        String own = file("own.ndb", SIGNATURE).toString();
        assertThat(typed(1, "list", "--data", wrong.toString()))
                .contains("配信ホストのフォルダではありません", "no folder of a", "wrong");
        assertThat(typed(1, "publish", own, "--data", wrong.toString())).contains("配信ホストのフォルダではありません");
        assertThat(wrong).doesNotExist();
        assertThat(typed(0, "list", "--data", host().toString())).contains("まだ何も公開していません", "Nothing is published");
    }

    @Test
    void an_unknown_word_is_named_in_both_languages() {
        assertThat(typed(2, "foo")).contains("知らない指定です: foo", "unknown: foo", "--help");
    }

    @Test
    void help_tells_the_same_commands_in_both_languages() {
        assertThat(ways(Text.USAGE.japanese())).hasSize(3).isEqualTo(ways(Text.USAGE.english()));
    }

    private static List<String> ways(String usage) {
        return usage.lines().filter(line -> line.startsWith("./shikaku")).toList();
    }

    /** As the host's first start leaves it. */
    private Path host() throws IOException {
        PublishedFolder made = new PublishedFolder(data());
        assertThat(made.list().files()).isEmpty();
        return data();
    }

    private String typed(int code, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var command = new PublishCommand("operator", (data, who) -> publishing(), out, out);
        assertThat(command.run(List.of(words))).as(said::toString).isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }

    private void publish(Path... files) throws IOException {
        assertThat(publishing().publish(order(files))).isInstanceOf(Outcome.Published.class);
    }

    private void refused(Order order, String why) throws IOException {
        assertThat(publishing().publish(order))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.why()).contains(why));
    }

    private Publishing publishing() {
        Trial trial = file ->
                Files.readString(file, ISO_8859_1).equals("broken") ? Optional.of(Text.UNREADABLE) : Optional.empty();
        return new Publishing(data(), "operator/test", Clock.fixed(NOW, ZoneOffset.UTC), trial);
    }

    private static Order order(Path... files) {
        return new Order(List.of(files), Optional.empty(), false);
    }

    private Path data() {
        Path data = folder.resolve("data");
        data.toFile().mkdirs();
        return data;
    }

    private List<SignatureFile> offered() throws IOException {
        return new PublishedFolder(data()).list().files();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.list(data().resolve("published"))) {
            return all.map(path -> path.getFileName().toString())
                    .sorted()
                    .toList()
                    .reversed();
        }
    }

    private Path file(String name, String text) throws IOException {
        return bytes(name, text.getBytes(ISO_8859_1));
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(Files.createTempDirectory(folder, "source").resolve(name), bytes);
    }

    private static byte[] container(String built, byte[] rest) throws Exception {
        String header = String.join(":", "ClamAV-VDB", built, "1", "1", "90", digest("MD5", rest), "dsig", "us", "0");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(Arrays.copyOf(header.getBytes(ISO_8859_1), 512));
        whole.writeBytes(rest);
        return whole.toByteArray();
    }

    private static String sha256(String text) throws Exception {
        return digest("SHA-256", text.getBytes(ISO_8859_1));
    }

    private static String digest(String kind, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(kind).digest(bytes));
    }
}
