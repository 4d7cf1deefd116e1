package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.face.OperatingPoint;
import shikaku.face.Reference;
import shikaku.face.Rehearsal;
import shikaku.face.Sighting;
import shikaku.face.Verification;
import shikaku.message.Reason;
import shikaku.message.reader.FaceGate;
import shikaku.message.reader.FaceLiveness;
import shikaku.message.reader.FaceScore;
import shikaku.message.reader.ReaderAnswer;

@Timeout(30)
class FaceVisitTest {
    private static final byte[] PHOTO = new byte[3];
    private static final Duration LONG = Duration.ofMinutes(1);

    private final BlockingQueue<ReaderAnswer> heard = new LinkedBlockingQueue<>();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void theTerminalHearsEachNewWordOnceAndOneEnd() throws Exception {
        FaceVisit visit = visit(FakeComparer.matching(), LONG);
        assertThat(visit.begin(PHOTO, Set.of())).isEmpty();

        assertThat(send(visit, FakeComparer.DARK).json()).isEqualTo("{\"result\":\"retake\",\"gate\":\"too-dark\"}");
        send(visit, FakeComparer.DARK);
        send(visit, FakeComparer.NOBODY);
        send(visit, FakeComparer.STRAIGHT);
        assertThat(send(visit, FakeComparer.STRAIGHT).json()).isEqualTo("{\"result\":\"go-on\"}");
        assertThat(send(visit, FakeComparer.STRAIGHT).json())
                .as("the page is not told how alike")
                .isEqualTo("{\"result\":\"over\"}");

        assertThat(hear()).isEqualTo(new ReaderAnswer.Retake(FaceGate.TOO_DARK));
        assertThat(hear()).isEqualTo(new ReaderAnswer.Retake(FaceGate.NO_FACE));
        assertThat(hear()).isEqualTo(new ReaderAnswer.Matched(new FaceScore(87), FaceLiveness.LIVING));
        visit.stop();
        assertThat(heard).isEmpty();
    }

    @Test
    void framesAreTakenOnlyWhileTheTerminalAsksForThem() throws Exception {
        FakeComparer comparer = FakeComparer.matching();
        FaceVisit visit = visit(comparer, LONG);
        assertThat(send(visit, FakeComparer.STRAIGHT)).as("before").isEqualTo(Reply.NOT_NOW);

        visit.begin(PHOTO, Set.of());
        visit.stop();

        assertThat(hear()).isEqualTo(new ReaderAnswer.ComparingStopped());
        assertThat(send(visit, FakeComparer.STRAIGHT)).as("after").isEqualTo(Reply.NOT_NOW);
        assertThat(visit.look(FakeComparer.STRAIGHT, Camera.OF_PEOPLE))
                .as("read too late")
                .isEqualTo(Reply.NOT_NOW);
        assertThat(comparer.looked).isEmpty();
    }

    @Test
    void aCameraThatSendsNothingIsTold() throws Exception {
        visit(FakeComparer.matching(), Duration.ofMillis(1)).begin(PHOTO, Set.of());
        assertThat(hear()).isEqualTo(new ReaderAnswer.NoFrames());
    }

    @Test
    void aCameraThatSendsNoPicturesIsToldWithTheReason() throws Exception {
        Sitting sitting = sitting(FakeComparer.matching(), Duration.ofMillis(1));
        sitting.offer(Frame.of(FakeComparer.NO_PICTURE, Camera.OF_PEOPLE, 1));
        sitting.run();
        assertThat(hear()).isEqualTo(new ReaderAnswer.Failed(Reason.FACE_FRAME_REFUSED));
        assertThat(heard).isEmpty();
    }

    @Test
    void aPhotoThatCannotBeReadIsToldBeforeAnyFrame() throws Exception {
        FakeComparer unreadable = new FakeComparer(0, true, new Reference.BadPhoto(Reason.FACE_PHOTO_UNREADABLE));
        visit(unreadable, LONG).begin(PHOTO, Set.of());
        assertThat(hear()).isEqualTo(new ReaderAnswer.Failed(Reason.FACE_PHOTO_UNREADABLE));
    }

    @Test
    void netsThatBreakCloseTheFaceAndNothingElse() throws Exception {
        FaceVisit visit = visit(FakeComparer.matching(), LONG);
        visit.begin(PHOTO, Set.of());
        assertThat(send(visit, FakeComparer.BROKEN)).isEqualTo(Reply.NOT_NOW);
        assertThat(hear()).isEqualTo(new ReaderAnswer.Failed(Reason.FACE_MODELS_MISSING));
        visit.begin(PHOTO, Set.of());
        send(visit, FakeComparer.DARK);
        assertThat(hear()).isEqualTo(new ReaderAnswer.Retake(FaceGate.TOO_DARK));
    }

    @Test
    void aRehearsalThatEndsTooLateHasAReasonOfItsOwn() throws Exception {
        CompletableFuture<FacePath> path = new CompletableFuture<>();
        visit(path, LONG).begin(PHOTO, Set.of());
        path.complete(FaceOpening.rehearsed(
                new Verification(new NoSight(), OperatingPoint.DEFAULT), Rehearsal.Result.TOO_SLOW));
        assertThat(hear()).isEqualTo(new ReaderAnswer.Failed(Reason.FACE_NOT_READY));
    }

    @Test
    void withoutNetsNothingIsBegun() {
        FaceVisit visit = visit(FaceOpening.none(), LONG);
        assertThat(visit.begin(PHOTO, Set.of())).hasValue(new ReaderAnswer.Failed(Reason.FACE_MODELS_MISSING));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aFloodInOneSecondIsRefusedWithAReasonBeforeItIsRead() throws Exception {
        FaceVisit visit = visit(FakeComparer.matching(), LONG);
        visit.begin(PHOTO, Set.of());
        for (int frame = 0; frame < Limits.FRAMES_A_SECOND; frame++) {
            assertThat(visit.admit()).isEmpty();
        }
        assertThat(visit.admit()).hasValue(Reply.refused(429, Reason.FACE_FRAMES_TOO_FAST));
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(visit.admit()).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aVisitHasSoManyFramesAndNoMore() throws Exception {
        FaceVisit visit = visit(FakeComparer.matching(), LONG);
        visit.begin(PHOTO, Set.of());
        for (int frame = 0; frame < Limits.FRAMES_A_VISIT; frame++) {
            clock.addAndGet(Duration.ofMillis(100).toNanos());
            assertThat(visit.admit()).isEmpty();
        }
        assertThat(visit.admit().orElseThrow().status()).isEqualTo(429);
        assertThat(hear()).isEqualTo(new ReaderAnswer.Failed(Reason.FACE_FRAMES_TOO_MANY));
        visit.begin(PHOTO, Set.of());
        assertThat(visit.admit().orElseThrow().status())
                .as("another comparison")
                .isEqualTo(429);
    }

    @Test
    void aVisitHasSoMuchTimeAndNoMore() throws Exception {
        FaceVisit visit = visit(FakeComparer.matching(), LONG);
        visit.begin(PHOTO, Set.of());
        clock.addAndGet(Limits.FACE_VISIT.plusSeconds(1).toNanos());
        assertThat(visit.admit().orElseThrow().status()).isEqualTo(429);
        assertThat(hear()).isEqualTo(new ReaderAnswer.Failed(Reason.FACE_FRAMES_TOO_MANY));
        assertThat(visit.begin(PHOTO, Set.of())).hasValue(new ReaderAnswer.Failed(Reason.FACE_FRAMES_TOO_MANY));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void oneFrameWaitsAndTheNewestWins() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FakeComparer slow = new FakeComparer(0.8, true, new Reference.Face(FakeComparer.embedding())) {
            @Override
            public Sighting look(byte[] jpeg) {
                looking.countDown();
                awaited(goOn);
                return super.look(jpeg);
            }
        };
        Sitting sitting = sitting(slow, LONG);
        Thread.ofPlatform().daemon().start(sitting);
        List<Frame> frames = List.of(
                Frame.of(FakeComparer.STRAIGHT, Camera.OF_PEOPLE, 1),
                Frame.of(FakeComparer.DARK, Camera.OF_PEOPLE, 2),
                Frame.of(FakeComparer.NOBODY, Camera.OF_PEOPLE, 3));
        sitting.offer(frames.getFirst());
        awaited(looking);
        sitting.offer(frames.get(1));
        sitting.offer(frames.getLast());

        assertThat(frames.get(1).reply().get(10, TimeUnit.SECONDS)).isEqualTo(Reply.word("skipped"));
        goOn.countDown();
        assertThat(frames.getLast().reply().get(10, TimeUnit.SECONDS).json()).contains("no-face");
        assertThat(slow.looked).containsExactly(FakeComparer.STRAIGHT, FakeComparer.NOBODY);
        sitting.end(new ReaderAnswer.ComparingStopped());
    }

    @Test
    void whatIsNoImageOrABombIsRefusedByTheRealDecoderAndNoNetSeesIt() throws Exception {
        Comparer real = Comparer.of(new Verification(new NoSight(), OperatingPoint.DEFAULT));
        FakeComparer fake = new FakeComparer(0.8, true, new Reference.Face(FakeComparer.embedding())) {
            @Override
            public Sighting look(byte[] jpeg) {
                return real.look(jpeg);
            }
        };
        FaceVisit visit = visit(fake, LONG);
        visit.begin(PHOTO, Set.of());

        assertThat(send(visit, "GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo(refused());
        assertThat(send(visit, new byte[0])).isEqualTo(refused());
        assertThat(send(visit, jpegHeader(60_000, 60_000))).isEqualTo(refused());
        assertThat(heard).isEmpty();
    }

    private static Reply refused() {
        return Reply.refused(400, Reason.FACE_FRAME_REFUSED);
    }

    /** A baseline JPEG that says it is this large and ends there. */
    private static byte[] jpegHeader(int width, int height) {
        int[] bytes = {
            0xFF,
            0xD8,
            0xFF,
            0xC0,
            0,
            11,
            8,
            height >> 8,
            height & 0xFF,
            width >> 8,
            width & 0xFF,
            1,
            1,
            0x11,
            0,
            0xFF,
            0xD9
        };
        byte[] jpeg = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            jpeg[i] = (byte) bytes[i];
        }
        return jpeg;
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Reply send(FaceVisit visit, byte[] jpeg) {
        return visit.admit().orElseGet(() -> visit.look(jpeg, Camera.OF_PEOPLE));
    }

    private ReaderAnswer hear() throws InterruptedException {
        ReaderAnswer answer = heard.poll(10, TimeUnit.SECONDS);
        assertThat(answer).isNotNull();
        return answer;
    }

    private Sitting sitting(Comparer comparer, Duration quiet) {
        Reference card = comparer.reference(PHOTO);
        return new Sitting(
                () -> new Comparison(comparer, card, Set.of(), new Random(1)), heard::add, clock::get, quiet);
    }

    private FaceVisit visit(Comparer comparer, Duration quiet) {
        return visit(CompletableFuture.completedFuture(new FacePath.Open(comparer)), quiet);
    }

    private FaceVisit visit(CompletableFuture<FacePath> path, Duration quiet) {
        FaceVisit.Times times = new FaceVisit.Times(clock::get, quiet, Limits.FACE_VISIT);
        return new FaceVisit(path, heard::add, times, new Random(1));
    }
}
