package shikaku.face.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.face.FakeSight;
import shikaku.face.OperatingPoint;
import shikaku.face.geometry.DrawnFace;
import shikaku.face.picture.TestPictures;

/** With nets that know people by the brightness of a corner. */
class FaceBenchTest {
    private static final FaceBench BENCH = new FaceBench(FakeSight.seeing(DrawnFace.STRAIGHT), OperatingPoint.DEFAULT);

    @TempDir
    Path folder;

    @Test
    void everybody_is_compared_with_everybody_of_the_same_half() throws Exception {
        people(8, 3);
        FaceMeasurement measured = BENCH.measure(new PeopleFolder(folder), (share, images) -> {});
        long genuine = measured.chosen().genuinePairs() + measured.reported().genuinePairs();
        assertThat(genuine).isEqualTo(8 * 3);
        assertThat(measured.counts().images()).isEqualTo(24);
        assertThat(measured.counts().detection()).isEqualTo(1);
        assertThat(measured.reported().falseRejection(OperatingPoint.DEFAULT.distance()))
                .isZero();
    }

    @Test
    void a_file_that_is_no_picture_is_counted_and_a_text_left_alone() throws Exception {
        people(4, 2);
        Files.writeString(folder.resolve("person-0/broken.jpg"), "no picture");
        Files.writeString(folder.resolve("person-0/readme.txt"), "no picture either");
        FaceMeasurement measured = BENCH.measure(new PeopleFolder(folder), (share, images) -> {});
        assertThat(measured.counts().unreadable()).isEqualTo(1);
        assertThat(measured.counts().images()).isEqualTo(9);
    }

    @Test
    void faces_that_are_not_found_lower_the_detection_rate() throws Exception {
        people(4, 2);
        FaceBench blind = new FaceBench(FakeSight.seeing(DrawnFace.STRAIGHT).with(List.of()), OperatingPoint.DEFAULT);
        FaceMeasurement measured = blind.measure(new PeopleFolder(folder), (share, images) -> {});
        assertThat(measured.counts().detection()).isZero();
        assertThat(measured.figures()).doesNotContainKey("eer_percent");
    }

    @Test
    void figures_carry_their_unit_and_nobodys_name() throws Exception {
        people(8, 2);
        FaceMeasurement measured = BENCH.measure(new PeopleFolder(folder), (share, images) -> {});
        SequencedMap<String, Double> figures = measured.figures();
        assertThat(figures)
                .containsEntry("people", 8.0)
                .containsEntry("detection_percent", 100.0)
                .containsEntry("shipped_distance", 1.05)
                .containsKeys("shipped_far_ppm", "shipped_frr_percent", "chosen_distance", "chosen_far_ppm");
        assertThat(figures.toString() + measured.svg()).doesNotContain("person-");
    }

    @Test
    void the_curve_is_a_picture_that_parses() throws Exception {
        people(6, 3);
        String svg =
                BENCH.measure(new PeopleFolder(folder), (share, images) -> {}).svg();
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(svg).doesNotContain("NaN");
    }

    @Test
    void progress_grows_from_nothing_to_all() throws Exception {
        people(5, 2);
        List<Double> shares = new ArrayList<>();
        BENCH.measure(new PeopleFolder(folder), (share, images) -> shares.add(share));
        assertThat(shares).isSorted();
        assertThat(shares.getLast()).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_folder_without_people_is_refused_with_one_sentence() {
        assertThatThrownBy(() -> BENCH.measure(new PeopleFolder(folder), (share, images) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one folder a person");
    }

    @Test
    void a_half_is_the_same_in_every_run_and_both_have_people() {
        assertThat(Half.of("s1")).isEqualTo(Half.of("s1"));
        long first = java.util.stream.IntStream.range(0, 1_000)
                .filter(i -> Half.of("person-" + i) == Half.CHOSEN_ON)
                .count();
        assertThat(first).isBetween(440L, 560L);
    }

    private void people(int people, int images) throws Exception {
        for (int person = 0; person < people; person++) {
            Path own = Files.createDirectories(folder.resolve("person-" + person));
            for (int image = 0; image < images; image++) {
                Files.write(own.resolve(image + ".png"), TestPictures.written(picture(30 * person), "png"));
            }
        }
    }

    private static BufferedImage picture(int corner) {
        BufferedImage image = TestPictures.head(240, 200, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(corner, corner, corner));
        g.fillRect(0, 0, 20, 20);
        g.dispose();
        return image;
    }
}
