package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import shikaku.terminal.folder.AnswerTray.Published;

/**
 * Takes requests, answers each once. The order in which a request's files change is the proof that it has exactly one answer, whenever
 * the program is killed:
 *
 * <ol>
 *   <li>taken: {@code req/NAME} becomes {@code req/.taken/ID/NAME}, by one rename. Killed before: nothing has happened. After: it is found there.
 *   <li>answered: the answer is on disk as {@code res/.prepared/ID}. Killed before: it is asked once more, and nobody has seen an answer.
 *       After: it is there, whole, and nothing is asked again.
 *   <li>marked: the request's place becomes {@code req/.taken/ID.answered}. From here on that an answer is not there says that it was moved in.
 *   <li>published: the answer moves to its name. Killed before: it is found prepared, and published. After: it is not found, so it was.
 *   <li>done: the request and its place are deleted; what nobody understood, which its place says before its answer is there, moves {@link Aside aside}.
 * </ol>
 *
 * <p>What could not be done for want of a disk or of a record stays where it is, and the next look does it; so does what is {@link NotYet not
 * answered yet}, after a rest.
 */
final class FolderEngine implements AutoCloseable {
    private final RequestTray requests;
    private final AnswerTray answers;
    private final Answers said;
    private final Consumer<Exception> trouble;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Set<String> withoutPlace = ConcurrentHashMap.newKeySet();
    private final Resting resting;
    private final ExecutorService hands;
    private final ExecutorService bulkHands;
    private final ExecutorService slowHands;
    private boolean begun;

    /**
     * @param trouble is told when a folder or the record cannot be used
     * @param clock the machine's
     */
    FolderEngine(
            RequestTray requests, AnswerTray answers, Answers said, Consumer<Exception> trouble, InstantSource clock) {
        this.requests = requests;
        this.answers = answers;
        this.said = said;
        this.trouble = trouble;
        this.resting = new Resting(clock);
        this.hands = hands("folder-", Limits.AT_ONCE);
        this.bulkHands = hands("folder-bulk-", Limits.BULK_AT_ONCE);
        this.slowHands = hands("folder-slow-", Limits.SLOW_AT_ONCE);
    }

    /**
     * One look at what was left and at what has come; who is slow to be answered keeps nobody else waiting, nor does an answer that waits for its
     * place: only what is still to be asked counts as in hand.
     */
    void look() throws IOException {
        List<Claimed> left = requests.left();
        Set<String> known = left.stream().map(Claimed::id).collect(Collectors.toSet());
        if (!begun) {
            said.begin(known);
            begun = true;
        }
        withoutPlace.removeIf(id -> !inHand.contains(id) && !known.contains(id));
        resting.retain(known);
        left.stream().filter(Claimed::answered).forEach(this::moveIn);
        List<Claimed> waiting = new ArrayList<>(
                left.stream().filter(request -> !request.answered()).toList());
        List<Claimed> bulk = waiting.stream().filter(FolderEngine::isBulk).toList();
        if (said.takesIn()) {
            waiting.addAll(requests.take(room(waiting.size() - bulk.size(), waiting), roomForBulk(bulk)));
        }
        inTurn(waiting).forEach(this::begin);
    }

    /** Who is slow takes nobody's place, up to a bound. */
    private int room(int singles, List<Claimed> waiting) {
        int slow = (int)
                waiting.stream().filter(one -> !isBulk(one) && said.isSlow(one)).count();
        return Limits.TAKEN - singles + Math.min(slow, Limits.SLOW_TAKEN);
    }

    /** What rests, or has its turn after it, takes nobody's place: a result can be fetched while the next job has to wait. */
    private int roomForBulk(List<Claimed> bulk) {
        int busy = (int) bulk.stream().filter(one -> inHand.contains(one.id())).count();
        return Math.min(Limits.BULK_TAKEN - busy, Limits.TAKEN - bulk.size());
    }

    /** What is answered has only to be moved in, which is done at once: it needs no hand. */
    private void moveIn(Claimed answered) {
        if (!inHand.contains(answered.id())) {
            inHand(answered);
        }
    }

    /** Those that may be asked about now. 照会番号一括登録 one after the other, the oldest first: of two for one person the later one counts. */
    private List<Claimed> inTurn(List<Claimed> waiting) {
        Optional<String> first = waiting.stream()
                .filter(FolderEngine::isRegistrations)
                .flatMap(one -> written(one).map(when -> Map.entry(when, one.id())).stream())
                .min(Map.Entry.<FileTime, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .map(Map.Entry::getValue);
        return waiting.stream()
                .filter(one ->
                        !isRegistrations(one) || first.filter(one.id()::equals).isPresent())
                .filter(one -> !resting.rests(one.id()))
                .toList();
    }

    /** Empty for what is being moved on. */
    private static Optional<FileTime> written(Claimed request) {
        try {
            return Optional.of(Files.getLastModifiedTime(request.file(), LinkOption.NOFOLLOW_LINKS));
        } catch (IOException movedOn) {
            return Optional.empty();
        }
    }

    private static boolean isRegistrations(Claimed request) {
        return RequestKind.of(request.name())
                .filter(kind -> kind == RequestKind.BULK_REGISTRATION)
                .isPresent();
    }

    private static boolean isBulk(Claimed request) {
        return RequestKind.of(request.name()).filter(RequestKind::isBulk).isPresent();
    }

    /** Whether an answer finds something that is no answer under its name; it is moved in once that is gone. */
    boolean isPlaceTaken() {
        return !withoutPlace.isEmpty();
    }

    /** Whether nothing is in hand. */
    boolean isIdle() {
        return inHand.isEmpty();
    }

    /** Takes no more into hand; what is there is found again at the next start. */
    @Override
    public void close() {
        hands.shutdownNow();
        bulkHands.shutdownNow();
        slowHands.shutdownNow();
    }

    private static ExecutorService hands(String name, int number) {
        return Executors.newFixedThreadPool(
                number, Thread.ofPlatform().name(name, 0).daemon().factory());
    }

    private void begin(Claimed request) {
        if (!inHand.add(request.id())) {
            return;
        }
        // Its hand may have let go of it since the look, and told it to rest.
        if (resting.rests(request.id())) {
            inHand.remove(request.id());
            return;
        }
        handsFor(request).execute(() -> inHand(request));
    }

    private ExecutorService handsFor(Claimed request) {
        if (said.isSlow(request)) {
            return slowHands;
        }
        return isBulk(request) ? bulkHands : hands;
    }

    private void inHand(Claimed request) {
        try {
            serve(request);
        } catch (NotYet passes) {
            if (passes.rests()) {
                resting.again(request.id());
            }
        } catch (IOException | SQLException | RuntimeException stays) {
            if (!hands.isShutdown()) {
                trouble.accept(stays);
            }
        } finally {
            inHand.remove(request.id());
        }
    }

    private void serve(Claimed request) throws IOException, SQLException {
        if (!Files.exists(request.file(), LinkOption.NOFOLLOW_LINKS)) {
            // Another hand was through with it between the look and now.
            return;
        }
        Claimed answered = request.answered() ? request : answer(request);
        if (!answers.isPrepared(request.id()) || isThrough(request)) {
            requests.done(answered, said.isPutAway(answered));
            said.done(answered);
        }
    }

    private boolean isThrough(Claimed request) throws IOException {
        Published published = answers.publish(request.id(), request.name().answer());
        if (published == Published.PLACE_TAKEN) {
            withoutPlace.add(request.id());
        } else {
            withoutPlace.remove(request.id());
        }
        return published == Published.MOVED_IN || published == Published.GIVEN_UP;
    }

    private Claimed answer(Claimed request) throws IOException, SQLException {
        if (!answers.isPrepared(request.id())) {
            answers.prepare(request.id(), request.name().answer(), file -> answer(request, file));
        }
        return requests.mark(request);
    }

    private void answer(Claimed request, Path file) throws IOException, SQLException {
        if (said.answer(request, file) == Answers.Sense.NOT_UNDERSTOOD) {
            requests.keep(request);
        }
    }
}
