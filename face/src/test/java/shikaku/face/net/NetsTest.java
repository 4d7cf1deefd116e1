package shikaku.face.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.face.Embedding;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.FaceBox;
import shikaku.face.geometry.FacePoints;
import shikaku.face.geometry.Pose;
import shikaku.face.picture.CartoonFace;
import shikaku.face.picture.JpegFrame;
import shikaku.face.picture.Picture;
import shikaku.face.picture.TestPictures;

/** The four nets on faces of a few strokes: what they see, not how well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NetsTest {
    private Nets nets;

    @BeforeAll
    void open() {
        nets = Installed.nets();
    }

    @AfterAll
    void close() {
        if (nets != null) {
            nets.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"320, 240, 20", "320, 240, 70", "150, 300, 40", "320, 240, 150", "560, 200, 30"})
    void one_face_is_found_where_it_was_drawn_at_any_size(double x, double y, double size) throws Exception {
        List<FaceBox> faces = nets.faces(picture(CartoonFace.PLAIN, x, y, size));
        assertThat(faces).hasSize(1);
        Box box = faces.getFirst().box();
        assertThat(box.centre().x()).isCloseTo(x, within(0.5 * size));
        assertThat(box.centre().y()).isCloseTo(y + 0.3 * size, within(0.7 * size));
        assertThat(box.height()).isBetween(2 * size, 3.5 * size);
    }

    @Test
    void a_wall_is_nobody() throws Exception {
        assertThat(nets.faces(picture(CartoonFace.wall(640, 480)))).isEmpty();
    }

    @Test
    void two_people_are_two_faces() throws Exception {
        BufferedImage image = CartoonFace.PLAIN.on(CartoonFace.wall(640, 480), 180, 200, 50);
        assertThat(nets.faces(picture(new CartoonFace(0.85, 1, false).on(image, 460, 220, 45))))
                .hasSize(2);
    }

    @Test
    void the_eyes_are_where_they_were_drawn() throws Exception {
        Picture picture = picture(CartoonFace.PLAIN, 320, 240, 80);
        FacePoints points = nets.points(picture, nets.faces(picture).getFirst());
        assertThat(points.leftEye().x()).isCloseTo(280, within(12.0));
        assertThat(points.rightEye().x()).isCloseTo(360, within(12.0));
        assertThat(points.leftEye().y()).isCloseTo(240, within(12.0));
        assertThat(Pose.of(points).yaw()).isCloseTo(0, within(10.0));
    }

    @Test
    void the_same_picture_gives_the_same_direction_and_a_darker_one_nearly() throws Exception {
        BufferedImage image = CartoonFace.PLAIN.on(CartoonFace.wall(640, 480), 320, 240, 70);
        Embedding one = embedding(picture(image));
        Embedding darker = embedding(picture(new RescaleOp(0.7f, 0, null).filter(image, null)));
        assertThat(one.distance(embedding(picture(image)))).isZero();
        assertThat(one.distance(darker)).isLessThan(0.5);
    }

    @Test
    void colours_do_not_matter_to_a_comparison() throws Exception {
        Picture picture = picture(CartoonFace.PLAIN, 320, 240, 70);
        FacePoints points = nets.points(picture, nets.faces(picture).getFirst());
        assertThat(nets.embedding(picture, points).distance(nets.embedding(picture.grey(), points)))
                .isLessThan(0.05);
    }

    @Test
    void another_face_lies_farther_away_than_the_same_at_another_place() throws Exception {
        Embedding one = embedding(picture(CartoonFace.PLAIN, 320, 240, 70));
        Embedding moved = embedding(picture(CartoonFace.PLAIN, 250, 200, 75));
        Embedding other = embedding(picture(new CartoonFace(0.8, 1, false), 320, 240, 70));
        assertThat(one.distance(moved)).isLessThan(one.distance(other));
    }

    @Test
    void liveness_is_a_share() throws Exception {
        Picture picture = picture(CartoonFace.PLAIN, 320, 240, 70);
        assertThat(nets.liveness(picture, nets.faces(picture).getFirst())).isBetween(0.0, 1.0);
    }

    @Test
    void a_face_cut_by_the_edge_is_survived() throws Exception {
        Picture picture = picture(CartoonFace.PLAIN, 20, 30, 90);
        for (FaceBox face : nets.faces(picture)) {
            FacePoints points = nets.points(picture, face);
            assertThat(nets.embedding(picture, points)).isNotNull();
            assertThat(nets.liveness(picture, face)).isBetween(0.0, 1.0);
        }
    }

    private Embedding embedding(Picture picture) {
        return nets.embedding(picture, nets.points(picture, nets.faces(picture).getFirst()));
    }

    private static Picture picture(CartoonFace face, double x, double y, double size) throws Exception {
        return picture(face.on(CartoonFace.wall(640, 480), x, y, size));
    }

    private static Picture picture(BufferedImage image) throws Exception {
        return JpegFrame.decode(TestPictures.jpeg(image));
    }
}
