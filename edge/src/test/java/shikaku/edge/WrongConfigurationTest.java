package shikaku.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongConfigurationTest {
    private static final String PAGES = "--shikaku.listeners.pages.port=0";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--shikaku.day=soon|設定 shikaku.day の値「soon」は使えません（日付 例 2026-11-24）。",
                "--shikaku.figure-events=maybe|設定 shikaku.figure-events の値「maybe」は使えません（true または false）。",
                "--shikaku.body-limit=big|設定 shikaku.body-limit の値「big」は使えません（大きさ 例 256KB, 1MB）。",
                "--shikaku.colour=red|設定 shikaku.colour の値「red」は使えません（この名前の設定はありません）。",
                "--shikaku.listeners.pages.address=0.0.0.0|設定 shikaku.listeners.pages.address の値「0.0.0.0」は使えません"
                        + "（この機械のアドレス。TLSなしで外に開くのは open: true の待受だけ）。"
            })
    void aWrongValueIsOneSentenceWithKeyValueAndWhatIsAllowed(String setting, String sentence) {
        assertThat(start(PAGES, setting).sentence(Locale.JAPANESE)).isEqualTo(sentence);
    }

    @Test
    void aPortOutOfRangeIsNamed() {
        assertThat(start("--shikaku.listeners.pages.port=70000").sentence(Locale.JAPANESE))
                .contains("shikaku.listeners")
                .contains("port")
                .contains("70000");
    }

    @Test
    void aMissingKeyStoreIsNamedButNeverItsPassword() {
        WrongConfiguration wrong = start(
                "--shikaku.listeners.door.port=0",
                "--shikaku.listeners.door.tls.key-store=/nowhere/door.p12",
                "--shikaku.listeners.door.tls.key-store-password=himitsu",
                "--shikaku.listeners.door.tls.trust-store=/nowhere/trust.p12",
                "--shikaku.listeners.door.tls.trust-store-password=himitsu");

        assertThat(wrong.sentence(Locale.ENGLISH))
                .isEqualTo("Setting shikaku.listeners.door.tls.key-store cannot be \"/nowhere/door.p12\";"
                        + " allowed: a readable PKCS#12 file and its password.")
                .doesNotContain("himitsu");
    }

    @Test
    void aPasswordThatIsNoHashIsNotShown() {
        assertThat(start(
                                PAGES,
                                "--shikaku.accounts[0].name=hanako",
                                "--shikaku.accounts[0].password-hash=himitsu",
                                "--shikaku.accounts[0].roles=RECEPTION")
                        .sentence(Locale.JAPANESE))
                .contains("password-hash")
                .doesNotContain("himitsu");
    }

    @Test
    void aFileThatIsMissingOrNoYamlIsNamed() throws IOException {
        Path torn = Files.writeString(folder.resolve("torn.yaml"), "shikaku: {name: [");

        assertThat(start("--config", "/nowhere.yaml").sentence(Locale.JAPANESE)).contains("/nowhere.yaml");
        assertThat(start("--config", torn.toString()).sentence(Locale.JAPANESE))
                .contains("--config")
                .contains("YAML");
    }

    @Test
    void theProcessEndsWithTwoAndNothingButTheSentenceInBothLanguages() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallProgram.class.getName(),
                        PAGES,
                        "--shikaku.day=soon")
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).isEqualTo(2);
        assertThat(said.strip())
                .isEqualTo("設定 shikaku.day の値「soon」は使えません（日付 例 2026-11-24）。 / "
                        + "Setting shikaku.day cannot be \"soon\"; allowed: a date such as 2026-11-24.");
    }

    /** The door is the framework's own listener and the pages' stands beside it: the framework tells of them differently. */
    @ParameterizedTest
    @CsvSource({"door, pages", "pages, door"})
    void aTakenPortIsNamedWithItsAddressAndWhatToDo(String listener, String other) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String key = "shikaku.listeners." + listener + ".port";
            CannotStart thrown = catchThrowableOfType(
                    CannotStart.class,
                    () -> Program.start(
                            SmallProgram.class,
                            "small",
                            "--shikaku.listeners." + other + ".port=0",
                            "--" + key + "=" + taken.getLocalPort()));

            String address = "127.0.0.1:" + taken.getLocalPort();
            assertThat(thrown.sentence().japanese()).contains(address + " を開けません。ほかのプログラムが使っているようです", "設定 " + key);
            assertThat(thrown.sentence().english())
                    .contains("cannot open " + address + ", which another program seems to use", key);
            assertThat(thrown).hasMessage(thrown.sentence().inBoth());
        }
    }

    /** What the framework itself says of a broken rule has the language of the machine. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--shikaku.name=Kobe|書式 [a-z0-9][a-z0-9-]{0,39}|the form [a-z0-9][a-z0-9-]{0,39}",
                "--shikaku.listeners.pages.connections=2000000000|以下|at most ",
                "--shikaku.listeners.pages.connections=0|1 以上|at least 1",
                "--shikaku.listeners.pages.tls.key-store=x.p12|がありません|is missing",
                "--shikaku.time-stamps.every=9999ms|10s 以上|at least 10s",
                "--shikaku.time-stamps.grace=31d|30d 以下|at most 30d"
            })
    void whatARuleAllowsIsSaidInBothLanguages(String setting, String japanese, String english) {
        WrongConfiguration wrong =
                start(PAGES, "--shikaku.time-stamps.address=http://x", "--shikaku.time-stamps.trust=x", setting);
        assertThat(wrong.sentence().japanese()).contains(japanese).doesNotContain("must", "null");
        assertThat(wrong.sentence().english()).contains(english).doesNotContain("null");
    }

    @Test
    void aWordThatIsNoSettingIsNamedAndWhatFollowsItIsNot() {
        WrongConfiguration wrong = start("--shikaku.colour", "himitsu");
        assertThat(wrong.sentence().japanese())
                .startsWith("知らない指定です: --shikaku.colour（")
                .doesNotContain("himitsu");
        assertThat(wrong.sentence().english())
                .startsWith("unknown: --shikaku.colour (")
                .doesNotContain("himitsu");
    }

    private static WrongConfiguration start(String... args) {
        return catchThrowableOfType(WrongConfiguration.class, () -> Program.start(SmallProgram.class, "small", args));
    }
}
