package shikaku.network.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.ExampleSite;
import shikaku.network.Living;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.apply.Application.Ended;
import shikaku.network.apply.Application.Settled;
import shikaku.network.document.RouterFile;

/** Rules are exchanged in a real kernel, in a network namespace of its own: needs nft, not root. */
class ApplicationTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Site SITE = ExampleSite.read();
    private static final Reachability TABLE = Reachability.of(SITE);
    private static final String HUB = RouterFile.of(SITE.hub(), TABLE).text();
    private static final String BEFORE = "flush ruleset\ntable inet before {\n}\n";
    private static final String OTHER = "flush ruleset\ntable inet other {\n}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private OwnNamespace namespace;

    private final NoConnections connections = new NoConnections();

    private Nft nft() {
        return namespace.nft();
    }

    private Application application(Nft nft, String boot) throws IOException {
        return new Application(
                nft,
                connections,
                new SystemMachine(namespace.before()),
                StateFolder.at(state()),
                InstantSource.fixed(NOW),
                boot);
    }

    private Application application() throws IOException {
        return application(nft(), "this start");
    }

    private Path state() {
        return folder.resolve("state");
    }

    @BeforeEach
    void someRulesAreThere() throws IOException {
        namespace = OwnNamespace.open();
        nft().load(Files.writeString(folder.resolve("before.nft"), BEFORE));
    }

    @AfterEach
    void leave() throws IOException {
        clocks().forEach(ProcessHandle::destroy);
        namespace.close();
    }

    @Test
    void what_is_confirmed_stands() throws Exception {
        Ended ended = application().apply(HUB, TABLE, LONG, Onlooker.whoConfirms());
        assertThat(ended).isEqualTo(Ended.APPLIED);
        assertThat(nft().list()).contains("table inet shikaku").doesNotContain("table inet before");
        assertThat(connections.asked()).containsExactly("all but the permitted");
    }

    @Test
    void what_nobody_confirms_in_time_is_taken_back_and_connections_it_let_open_end() throws Exception {
        Ended ended = application().apply(HUB, TABLE, SHORT, Onlooker.whoDoesNot());
        assertThat(ended).isEqualTo(Ended.TAKEN_BACK);
        assertThat(nft().list()).contains("table inet before").doesNotContain("shikaku");
        assertThat(connections.asked()).containsExactly("all but the permitted", "all");
    }

    @Test
    void the_former_rules_are_kept_for_the_routers_owner_alone() throws Exception {
        application().apply(HUB, TABLE, LONG, Onlooker.whoConfirms());
        assertThat(StateFolder.at(state()).previous())
                .content()
                .startsWith("flush ruleset\n")
                .contains("table inet before");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state())))
                .isEqualTo("rwx------");
    }

    @Test
    void rules_that_are_taken_back_are_the_same_to_the_letter() throws Exception {
        application().apply(HUB, TABLE, LONG, Onlooker.whoConfirms());
        String hub = nft().list();
        application().apply(BEFORE, TABLE, SHORT, Onlooker.whoDoesNot());
        assertThat(nft().list()).isEqualTo(hub);
    }

    @Test
    void rules_that_nft_refuses_change_nothing() throws Exception {
        String before = nft().list();
        assertThatThrownBy(
                        () -> application().apply(HUB.replace("accept", "axept"), TABLE, LONG, Onlooker.whoConfirms()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nft refused");
        assertThat(nft().list()).isEqualTo(before);
        assertThat(mark()).isEmpty();
    }

    @Test
    void former_rules_that_could_not_be_put_back_are_not_given_up() throws Exception {
        Nft stranger = new NftWith(nft()) {
            @Override
            public String list() {
                return "table ip filter {\n chain FORWARD {\n xt match comment\n }\n}\n";
            }
        };
        assertThatThrownBy(() -> application(stranger, "this start").apply(HUB, TABLE, LONG, Onlooker.whoConfirms()))
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("元に戻せない")
                .hasMessageContaining("could not be put back");
        assertThat(nft().list()).contains("table inet before").doesNotContain("shikaku");
    }

    @Test
    void while_one_exchange_waits_for_its_confirmation_another_one_is_refused() throws Exception {
        Ended ended = application().apply(HUB, TABLE, SHORT, new Onlooker(_ -> {
            assertThatThrownBy(() -> application().apply(OTHER, TABLE, LONG, Onlooker.whoConfirms()))
                    .isInstanceOf(NotNow.class)
                    .hasMessageContaining("別の適用")
                    .hasMessageContaining("another run is exchanging");
            return false;
        }));
        assertThat(ended).isEqualTo(Ended.TAKEN_BACK);
        assertThat(nft().list()).contains("table inet before").doesNotContain("other");
    }

    @Test
    void after_a_run_that_died_the_next_one_waits_for_the_rules_to_be_taken_back() throws Exception {
        assertThatThrownBy(() -> application().apply(HUB, TABLE, LONG, Onlooker.whoIsGone()))
                .isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> application().apply(OTHER, TABLE, LONG, Onlooker.whoConfirms()))
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("are taken back at 2026-11-24T01:05:00Z");
        assertThat(nft().list()).contains("shikaku").doesNotContain("other");
    }

    @Test
    void a_run_that_died_and_whose_clock_died_too_is_settled_by_the_next_one() throws Exception {
        assertThatThrownBy(() -> application().apply(HUB, TABLE, LONG, Onlooker.whoIsGone()))
                .isInstanceOf(InterruptedException.class);
        killClocks();
        Onlooker next = Onlooker.whoConfirms();
        application().apply(OTHER, TABLE, LONG, next);
        assertThat(next.told()).containsExactly(Settled.TAKEN_BACK);
        assertThat(StateFolder.at(state()).previous())
                .content()
                .contains("before")
                .doesNotContain("shikaku");
        assertThat(nft().list()).contains("other");
        assertThat(mark()).isEmpty();
    }

    @Test
    void after_a_restart_nothing_is_taken_back_over_the_rules_of_the_start() throws Exception {
        assertThatThrownBy(() -> application().apply(HUB, TABLE, LONG, Onlooker.whoIsGone()))
                .isInstanceOf(InterruptedException.class);
        nft().load(Files.writeString(folder.resolve("start.nft"), "flush ruleset\ntable inet start {\n}\n"));
        Onlooker next = Onlooker.whoDoesNot();
        application(nft(), "the next start").apply(OTHER, TABLE, SHORT, next);
        assertThat(next.told()).containsExactly(Settled.GONE_WITH_A_RESTART);
        assertThat(nft().list()).contains("table inet start");
    }

    @Test
    void without_us_the_clock_alone_takes_the_rules_back() throws Exception {
        assertThatThrownBy(() -> application().apply(HUB, TABLE, SHORT, Onlooker.whoIsGone()))
                .isInstanceOf(InterruptedException.class);
        awaitNoMark();
        assertThat(nft().list()).contains("table inet before").doesNotContain("shikaku");
    }

    @Test
    void without_the_clock_we_take_them_back() throws Exception {
        Ended ended = application().apply(HUB, TABLE, LONG, new Onlooker(_ -> {
            killClocks();
            return false;
        }));
        assertThat(ended).isEqualTo(Ended.TAKEN_BACK);
        assertThat(nft().list()).contains("table inet before").doesNotContain("shikaku");
    }

    @Test
    void who_confirms_too_late_has_not_confirmed() throws Exception {
        Ended ended = application().apply(HUB, TABLE, SHORT, new Onlooker(_ -> {
            awaitNoMark();
            return true;
        }));
        assertThat(ended).isEqualTo(Ended.TAKEN_BACK);
        assertThat(nft().list()).contains("table inet before").doesNotContain("shikaku");
    }

    @Test
    void rules_that_are_loaded_after_the_clock_was_through_are_taken_back_all_the_same() throws Exception {
        Nft slow = new NftWith(nft()) {
            @Override
            public void load(Path file) throws IOException {
                if (file.endsWith("new.nft")) {
                    awaitNoMark();
                }
                super.load(file);
            }
        };
        Ended ended = application(slow, "this start").apply(HUB, TABLE, SHORT, Onlooker.whoConfirms());
        assertThat(ended).isEqualTo(Ended.TAKEN_BACK);
        assertThat(nft().list()).contains("table inet before").doesNotContain("shikaku");
    }

    @Test
    void where_nobody_knows_whether_nft_has_loaded_them_they_are_taken_back() throws Exception {
        Nft silent = new NftWith(nft()) {
            @Override
            public void load(Path file) throws IOException {
                super.load(file);
                throw new IOException("nft has not ended");
            }
        };
        assertThatThrownBy(() -> application(silent, "this start").apply(HUB, TABLE, SHORT, Onlooker.whoConfirms()))
                .hasMessageContaining("nft has not ended; the former rules come back at 2026-11-24T01:00:00.100Z");
        awaitNoMark();
        assertThat(nft().list()).contains("table inet before").doesNotContain("shikaku");
    }

    /** IPv4 and IPv6. */
    private String forwarding() throws IOException {
        return namespace
                .run("sysctl", "-n", "net/ipv4/ip_forward", "net/ipv6/conf/all/forwarding")
                .replace("\n", " ")
                .strip();
    }

    /** As the person in front of it is told to do. */
    private Onlooker whoForwardsAndThen(Onlooker.Answer answer) {
        return new Onlooker(time -> {
            try {
                namespace.run("sysctl", "-q", "-w", "net/ipv4/ip_forward=1", "net/ipv6/conf/all/forwarding=1");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return answer.given(time);
        });
    }

    @Test
    void back_at_rules_that_guard_nothing_the_router_forwards_nothing_and_ends_it_before_they_are_there()
            throws Exception {
        List<String> forwardingAtLoad = new ArrayList<>();
        Nft watched = new NftWith(nft()) {
            @Override
            public void load(Path file) throws IOException {
                forwardingAtLoad.add(file.getFileName() + " " + forwarding());
                super.load(file);
            }
        };
        Onlooker onlooker = whoForwardsAndThen(_ -> {
            killClocks();
            return false;
        });
        assertThat(application(watched, "this start").apply(HUB, TABLE, LONG, onlooker))
                .isEqualTo(Ended.TAKEN_BACK);
        assertThat(forwardingAtLoad).last().isEqualTo("previous.nft 0 0");
        assertThat(forwarding()).isEqualTo("0 0");
        assertThat(onlooker.closed()).isTrue();
    }

    @Test
    void the_clock_alone_ends_forwarding_too_when_the_rules_it_goes_back_to_guard_nothing() throws Exception {
        namespace.run("sysctl", "-q", "-w", "net/ipv4/ip_forward=1", "net/ipv6/conf/all/forwarding=1");
        assertThatThrownBy(() -> application().apply(HUB, TABLE, SHORT, Onlooker.whoIsGone()))
                .isInstanceOf(InterruptedException.class);
        awaitNoMark();
        assertThat(nft().list()).contains("table inet before").doesNotContain("shikaku");
        assertThat(forwarding()).isEqualTo("0 0");
    }

    @Test
    void back_at_rules_of_ours_the_router_goes_on_forwarding() throws Exception {
        application().apply(HUB, TABLE, LONG, Onlooker.whoConfirms());
        Onlooker onlooker = whoForwardsAndThen(_ -> false);
        assertThat(application().apply(OTHER, TABLE, SHORT, onlooker)).isEqualTo(Ended.TAKEN_BACK);
        assertThat(nft().list()).contains("table inet shikaku");
        assertThat(forwarding()).isEqualTo("1 1");
        assertThat(onlooker.closed()).isFalse();
    }

    private Optional<Mark> mark() throws IOException {
        return Files.isDirectory(state()) ? Mark.left(state()) : Optional.empty();
    }

    /** The processes that are to take rules back, with what they sleep in. */
    private Stream<ProcessHandle> clocks() throws IOException {
        return mark().stream()
                .flatMap(each ->
                        ProcessHandle.of(Long.parseLong(words(state().resolve("clock." + each.id()))[0])).stream())
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()));
    }

    private void killClocks() {
        try {
            for (ProcessHandle each : clocks().toList()) {
                each.destroyForcibly();
                while (Living.of(each.pid()).isPresent()) {
                    Thread.onSpinWait();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String[] words(Path file) {
        try {
            return Files.readString(file).split(" ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void awaitNoMark() {
        try {
            while (mark().isPresent()) {
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
