package shikaku.terminal.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.edge.time.BusinessClock;
import shikaku.terminal.store.Deeds;

/** A program that serves the folders of a share until it is killed. An answer says whose it is, so that one of another request is told. */
final class KilledEngine {
    /** The file with the name of each bulk request that was sent, a line each. */
    static final String SENT = "sent";

    private KilledEngine() {}

    public static void main(String[] args) throws Exception {
        Thread.ofPlatform().daemon().start(KilledEngine::endWithTheTest);
        var share = new Share(Path.of(args[0]));
        Path sent = Path.of(args[0], SENT);
        Answers said = (request, answer) -> {
            if (RequestKind.of(request.name()).filter(RequestKind::isBulk).isPresent()) {
                send(request, sent);
            }
            Files.writeString(answer, "answer to " + Files.readString(request.content()));
            return Answers.Sense.UNDERSTOOD;
        };
        var business = new BusinessClock(Clock.system(BusinessClock.JAPAN));
        Answers copied = new CopiedRequests(
                said,
                new OwnCopies(Path.of(args[0], "intake")),
                new InstitutionCode(CheckDigit.append("131234567")),
                new Deeds(),
                business);
        try (var engine = new FolderEngine(
                new RequestTray(share.req, Share.MUCH, InstantSource.system()),
                new AnswerTray(share.res, Long.MAX_VALUE, Limits.WITHOUT_PLACE, InstantSource.system()),
                copied,
                failed -> {
                    throw new IllegalStateException(failed);
                },
                InstantSource.system())) {
            System.out.println("ready");
            while (true) {
                engine.look();
            }
        }
    }

    /** A bulk job is at the center from here on; the first time the program comes no further. */
    private static void send(Claimed request, Path sent) throws IOException {
        boolean first = !Files.exists(sent);
        Files.writeString(sent, request.id() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        while (first) {
            LockSupport.park();
        }
    }

    /** A test that is killed itself closes its end of the pipe: nobody would kill this one any more. */
    private static void endWithTheTest() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // as good as the end
        }
        Runtime.getRuntime().halt(1);
    }
}
