package shikaku.center.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import shikaku.center.command.OperatorCommands;
import shikaku.center.sample.Samples;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.certificate.KeyStoreFile;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.Program;
import shikaku.edge.listen.Listeners;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;
import shikaku.message.signatures.SignatureList;

/** docs/examples/distribution.yaml: whoever does what it shows, line by line, has a distribution host that a terminal can ask. */
@Timeout(120)
class ExampleConfigurationTest {
    private static final Path EXAMPLE = Path.of("../docs/examples/distribution.yaml");
    private static final String HOST = "/etc/shikaku/distribution";
    private static final String PASSWORD = "only for this test";

    @TempDir
    Path folder;

    @Test
    @Proves(clauses = {Clause.C14, Clause.C16})
    void what_the_example_shows_makes_a_host_that_a_terminal_can_ask() throws Exception {
        Path authority = folder.resolve("center/site");
        var site = SiteAuthorityFolder.open(authority, "test", Clock.systemUTC(), new SecureRandom());
        List<String> shown = shown();
        assertThat(shown).hasSize(9);
        // The host's, the center's, the way between them, the host's.
        shell(shown.subList(0, 4));
        enrol(shown.get(4));
        for (String carried : List.of("authority.pem", "withdrawn.crl")) {
            Files.copy(authority.resolve(carried), host().resolve(carried), StandardCopyOption.REPLACE_EXISTING);
        }
        shell(shown.subList(5, 7));

        KeyStoreFile own = new KeyStoreFile(folder.resolve("terminal.p12"), PASSWORD);
        site.terminal(Samples.CLINIC, own);
        try (ConfigurableApplicationContext program = started();
                HttpClient terminal = client(own)) {
            int port = program.getBean(Listeners.class).port("files");
            URI list = URI.create("https://127.0.0.1:" + port + SignatureList.PATH);
            assertThat(terminal.send(HttpRequest.newBuilder(list).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** Its commands, in their order. */
    private static List<String> shown() throws Exception {
        return Files.readString(EXAMPLE)
                .lines()
                .filter(line -> line.matches("#      (umask|openssl|keytool|\\./shikaku) .*"))
                .map(line -> line.substring(1).strip())
                .toList();
    }

    /** On this machine everything lies in a folder of the test, and it is called by its loopback's address. */
    private String here(String shown) {
        return shown.replace(HOST, host().toString()).replace("10.30.2.10", "127.0.0.1");
    }

    private Path host() {
        return folder.resolve("host");
    }

    private void shell(List<String> lines) throws Exception {
        Files.createDirectories(host());
        String script = "set -e\n" + here(String.join("\n", lines));
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script)
                .directory(host().toFile())
                .redirectErrorStream(true);
        shell.environment().merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private void enrol(String shown) {
        List<String> words = new ArrayList<>(List.of(here(shown).split(" ")));
        assertThat(words.subList(0, 2)).containsExactly("./shikaku", "center");
        List<String> typed = new ArrayList<>();
        for (String word : words.subList(2, words.size())) {
            typed.add(word.matches("door\\.(csr|pem)") ? host().resolve(word).toString() : word);
        }
        typed.addAll(List.of("--data", folder.resolve("center").toString()));
        PrintStream said = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(new OperatorCommands("test", Clock.systemUTC(), new SecureRandom(), said, said).run(typed))
                .isZero();
    }

    private ConfigurableApplicationContext started() throws Exception {
        Path configuration = Files.writeString(
                folder.resolve("distribution.yaml"),
                here(Files.readString(EXAMPLE))
                        .replace(
                                "/var/lib/shikaku/distribution",
                                folder.resolve("data").toString())
                        .replace("port: 443", "port: 0")
                        .replace("port: 8446", "port: 0"));
        return Program.start(Main.class, "distribution", "--config", configuration.toString());
    }

    private static HttpClient client(KeyStoreFile own) {
        return MutualTlsClient.of(TlsKeys.open("test", new TlsSettings(own.path(), PASSWORD, own.path(), PASSWORD)));
    }
}
