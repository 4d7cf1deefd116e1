package shikaku.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import shikaku.message.Reason;

class BoundedTimeTest {
    private static final BoundedTime LONG = BoundedTime.of(Duration.ofSeconds(10), Reason.FACE_PHOTO_UNREADABLE);

    @Test
    void a_decoder_that_never_comes_back_is_not_waited_for() {
        refused(new BoundedTime(
                Duration.ofSeconds(9), Duration.ofMillis(20), Reason.FACE_FRAME_REFUSED, () -> Duration.ZERO));
    }

    @Test
    void nor_one_that_works_on_and_on() {
        AtomicInteger seconds = new AtomicInteger();
        refused(new BoundedTime(
                Duration.ofSeconds(2),
                Duration.ofMinutes(9),
                Reason.FACE_FRAME_REFUSED,
                () -> Duration.ofSeconds(seconds.getAndIncrement())));
    }

    private static void refused(BoundedTime brief) {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> brief.of(() -> {
                    never.await();
                    return 1;
                }))
                .isInstanceOfSatisfying(
                        BadPicture.class, e -> assertThat(e.reason()).isEqualTo(Reason.FACE_FRAME_REFUSED));
    }

    @Test
    void who_gets_little_of_a_busy_machine_has_not_worked_for_long() throws Exception {
        CountDownLatch turn = new CountDownLatch(3);
        BoundedTime patient =
                new BoundedTime(Duration.ofMillis(1), Duration.ofMinutes(9), Reason.FACE_FRAME_REFUSED, () -> {
                    turn.countDown();
                    return Duration.ZERO;
                });
        assertThat(patient.of(() -> {
                    turn.await();
                    return "picture";
                }))
                .isEqualTo("picture");
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
