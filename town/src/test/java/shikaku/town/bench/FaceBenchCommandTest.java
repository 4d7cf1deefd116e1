package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import shikaku.town.Main;

class FaceBenchCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_that_is_not_there_is_a_wrong_call_with_one_sentence() {
        StringWriter err = new StringWriter();
        CommandLine line = Main.commands().setErr(new PrintWriter(err, true));
        assertThat(line.execute(
                        "bench", "face", "--images", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--images");
    }

    @Test
    void a_card_is_read_directly_or_through_pcscd() {
        StringWriter err = new StringWriter();
        CommandLine line = Main.commands().setErr(new PrintWriter(err, true));
        assertThat(line.execute("bench", "face", "--reader", "tape")).isEqualTo(2);
        assertThat(err.toString()).contains("--reader");
    }

    @Test
    void drawn_people_have_no_curve() {
        StringWriter err = new StringWriter();
        CommandLine line = Main.commands().setErr(new PrintWriter(err, true));
        assertThat(line.execute(
                        "bench", "face", "--svg", folder.resolve("det.svg").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--svg");
    }

    @Test
    void progress_is_one_line_that_ends_when_all_is_done() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressBar bar = new ProgressBar(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        bar.at(0.5, 10);
        bar.at(0.51, 10);
        bar.at(1, 20);
        String told = bytes.toString(StandardCharsets.UTF_8);
        assertThat(told.lines().count()).isLessThanOrEqualTo(3);
        assertThat(told)
                .contains(" 50 % 10")
                .endsWith("100 % 20 枚 / pictures\n")
                .doesNotContain(" 51 %");
    }
}
