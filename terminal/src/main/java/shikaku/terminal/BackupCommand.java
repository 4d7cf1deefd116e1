package shikaku.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import shikaku.terminal.backup.Backup;

/** {@code ./shikaku terminal backup|restore}: the folder of a terminal as one encrypted file, and back. */
final class BackupCommand {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    static final String HOW = """
            ./shikaku terminal backup DATA FILE --passphrase-file WORDS
            ./shikaku terminal restore FILE DATA --passphrase-file WORDS
              端末のフォルダ（設定 shikaku.data）の控えを暗号化して FILE に書きます／控えから空のフォルダをつくります。WORDS は一行目が合言葉（%1$d文字以上）のファイル。
              日の鍵と機械の鍵は入りません。閉めた日は戻らず、開いている日の結果も控えからは読めません。使い方の誤りは終了コード2、失敗は1。
              writes an encrypted backup of a terminal's folder (shikaku.data) into FILE, or makes an empty folder of one. The first line of WORDS is the
              passphrase, %1$d characters or more. The keys of days and of the machine are not in it: no closed day comes back, and the results of days still
              open cannot be read from it. Exit code 2: wrong usage, 1: failed.
            """.formatted(Limits.PASSPHRASE);

    private BackupCommand() {}

    static boolean isMeant(String... args) {
        return args.length > 0 && List.of("backup", "restore").contains(args[0]);
    }

    /** Returns the exit code. */
    static int run(SecureRandom random, String... args) {
        List<String> words = List.of(args);
        if (words.contains("--help")) {
            System.out.print(HOW);
            return 0;
        }
        if (words.size() != 5 || !words.get(3).equals("--passphrase-file")) {
            System.err.print(HOW);
            return USAGE;
        }
        try {
            String passphrase = passphrase(Path.of(words.get(4)));
            Path from = Path.of(words.get(1));
            Path to = Path.of(words.get(2));
            if (words.getFirst().equals("backup")) {
                new Backup(random).write(from, to, passphrase);
            } else {
                Backup.restore(from, to, passphrase);
            }
            System.out.println("できました / done: " + to);
            return 0;
        } catch (IOException | SQLException failed) {
            System.err.println(
                    "できませんでした。%s の場所・空き・合言葉を確かめてください。 / failed: %s".formatted(words.get(1), failed.getMessage()));
            return FAILED;
        }
    }

    private static String passphrase(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String words = lines.isEmpty() ? "" : lines.getFirst();
        if (words.length() < Limits.PASSPHRASE) {
            throw new IOException("a passphrase has " + Limits.PASSPHRASE + " characters or more");
        }
        return words;
    }
}
