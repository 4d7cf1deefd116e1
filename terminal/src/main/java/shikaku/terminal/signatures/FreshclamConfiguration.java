package shikaku.terminal.signatures;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.signatures.SignatureList;
import shikaku.terminal.Limits;

/**
 * freshclam.conf (freshclam.conf(5), ClamAV 1.4) with one place in it where files come from. A private mirror is named only because freshclam does not start without one; with it,
 * it also asks no name server.
 */
@Realizes(clauses = {Clause.C13, Clause.C16})
final class FreshclamConfiguration {
    private FreshclamConfiguration() {}

    /**
     * Its text.
     *
     * @param user as whom it works, so that it never gives its files to another
     * @param clamd the configuration of a scanner that is to load what is new
     */
    static String text(URI host, List<String> files, Path database, String user, Optional<Path> clamd) {
        List<String> lines = new ArrayList<>(List.of(
                "DatabaseDirectory " + database,
                "DatabaseOwner " + user,
                "PrivateMirror " + host,
                "TestDatabases yes",
                "MaxAttempts 1",
                "ConnectTimeout " + Limits.SIGNATURE_CONNECT.toSeconds(),
                "ReceiveTimeout " + Limits.SIGNATURE_SILENCE.toSeconds()));
        files.forEach(name -> lines.add("DatabaseCustomURL " + beside(host, name)));
        clamd.ifPresent(file -> lines.add("NotifyClamd " + file));
        return String.join("\n", lines) + "\n";
    }

    private static URI beside(URI host, String name) {
        return host.resolve(SignatureList.PATH).resolve(name);
    }
}
