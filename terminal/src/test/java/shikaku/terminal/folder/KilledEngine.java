package shikaku.terminal.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** A program that serves the folders of a share until it is killed. An answer says whose it is, so that one of another request is told. */
final class KilledEngine {
    private KilledEngine() {}

    public static void main(String[] args) throws Exception {
        Thread.ofPlatform().daemon().start(KilledEngine::endWithTheTest);
        var share = new Share(Path.of(args[0]));
        Answers said = (request, answer) -> Files.writeString(answer, "answer to " + Files.readString(request.file()));
        try (var engine = new FolderEngine(
                new RequestTray(share.req, InstantSource.system()),
                new AnswerTray(share.res, Long.MAX_VALUE),
                said,
                failed -> {
                    throw new IllegalStateException(failed);
                })) {
            System.out.println("ready");
            while (true) {
                engine.look();
            }
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
