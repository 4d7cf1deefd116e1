package shikaku.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import shikaku.message.Reason;

class BoundedTimeTest {
    private static final BoundedTime LONG = new BoundedTime(Duration.ofSeconds(10), Reason.FACE_PHOTO_UNREADABLE);

    @Test
    void a_decoder_that_never_comes_back_is_not_waited_for() {
        BoundedTime brief = new BoundedTime(Duration.ofMillis(20), Reason.FACE_FRAME_REFUSED);
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> brief.of(() -> {
                    never.await();
                    return 1;
                }))
                .isInstanceOfSatisfying(
                        BadPicture.class, e -> assertThat(e.reason()).isEqualTo(Reason.FACE_FRAME_REFUSED));
    }

    @Test
    void whatever_a_decoder_throws_is_a_bad_picture_even_an_endless_recursion() {
        assertThatThrownBy(() -> LONG.of(() -> {
                    throw new ArrayIndexOutOfBoundsException(7);
                }))
                .isInstanceOf(BadPicture.class);
        assertThatThrownBy(() -> LONG.of(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(BadPicture.class);
    }

    @Test
    void what_is_wrong_with_the_machine_is_not_the_pictures_fault() {
        assertThatThrownBy(() -> LONG.of(() -> {
                    throw new OutOfMemoryError("pretended");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void a_reason_given_inside_stays() {
        assertThatThrownBy(() -> LONG.of(() -> {
                    throw new BadPicture(Reason.FACE_FRAMES_TOO_MANY);
                }))
                .isInstanceOfSatisfying(
                        BadPicture.class, e -> assertThat(e.reason()).isEqualTo(Reason.FACE_FRAMES_TOO_MANY));
    }

    @Test
    void a_picture_in_time_is_the_picture() throws Exception {
        assertThat(LONG.of(() -> "picture")).isEqualTo("picture");
    }
}
