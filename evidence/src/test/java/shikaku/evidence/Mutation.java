package shikaku.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An export with one thing wrong.
 *
 * @param bytes of it
 * @param from the first record that may be named
 * @param to the last
 */
record Mutation(byte[] bytes, long from, long to) {
    /** What can be done to an export. */
    enum Kind {
        BIT_FLIPPED,
        RECORD_REMOVED,
        RECORD_ADDED,
        RECORDS_SWAPPED,
        RECORD_FORGED_WITH_ITS_HASH,
        CHECKPOINT_BY_ANOTHER_KEY,
        CHECKPOINT_OF_ANOTHER_TREE,
        STAMP_OF_ANOTHER_CHECKPOINT,
        CUT_OFF
    }

    /** How they are made: from a good export, with the same luck for the same seed. */
    static final class Maker {
        private final LogSigner signer;
        private final LogSigner stranger;
        private final byte[] good;
        private final List<String> lines;
        private final Random random;

        Maker(LogSigner signer, byte[] good, Random random) {
            this.signer = signer;
            this.stranger = SignedLog.signer(signer.name());
            this.good = good;
            this.lines = new String(good, StandardCharsets.UTF_8).lines().toList();
            this.random = random;
        }

        Mutation make(Kind kind) {
            return switch (kind) {
                case BIT_FLIPPED -> bitFlipped();
                case CUT_OFF -> cutOff();
                case RECORD_REMOVED -> lines("R ", (changed, at) -> changed.remove(at.intValue()));
                case RECORD_ADDED -> lines("R ", (changed, at) -> changed.add(at, lines.get(otherThan(at))));
                case RECORDS_SWAPPED -> swapped();
                case RECORD_FORGED_WITH_ITS_HASH -> lines("R ", this::forge);
                case CHECKPOINT_BY_ANOTHER_KEY -> lines("C ", (changed, at) -> resign(changed, at, stranger));
                case CHECKPOINT_OF_ANOTHER_TREE -> lines("C ", this::anotherTree);
                case STAMP_OF_ANOTHER_CHECKPOINT -> lines("T ", this::anotherStamp);
            };
        }

        private Mutation bitFlipped() {
            byte[] bytes = good.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            return named(bytes, lineOf(at));
        }

        private Mutation cutOff() {
            int at = 1 + random.nextInt(good.length - 1);
            long whole = records(Arrays.copyOf(good, at));
            return new Mutation(Arrays.copyOf(good, at), whole, whole);
        }

        private Mutation swapped() {
            int one = random(lines, "R ");
            int other = otherThan(one);
            List<String> changed = new ArrayList<>(lines);
            Collections.swap(changed, one, other);
            return named(whole(changed), Math.min(one, other));
        }

        private Mutation lines(String kind, Change change) {
            List<String> changed = new ArrayList<>(lines);
            int at = random(lines, kind);
            change.on(changed, at);
            return named(whole(changed), at);
        }

        /** Half of the forgers know about the last line. */
        private byte[] whole(List<String> changed) {
            return random.nextBoolean() ? SignedLog.ended(changed) : SignedLog.text(changed);
        }

        private void forge(List<String> changed, Integer at) {
            String forged = Samples.record("forged").canonical();
            String hash = Merkle.leaf(forged.getBytes(StandardCharsets.UTF_8)).base64();
            changed.set(at, "R " + number(lines.get(at)) + " " + hash + " " + forged);
        }

        private void resign(List<String> changed, Integer at, LogSigner by) {
            TreeHead head = Checkpoint.parse(signer.key().open(note(at)).orElseThrow())
                    .orElseThrow()
                    .head();
            changed.set(at, checkpoint(head.size(), by.sign(head)));
        }

        /** With the log's own key, as an insider could: a tree that never was. */
        private void anotherTree(List<String> changed, Integer at) {
            long size = number(lines.get(at));
            changed.set(at, checkpoint(size, signer.sign(new TreeHead(size, Merkle.leaf(new byte[] {1})))));
        }

        private void anotherStamp(List<String> changed, Integer at) {
            String stamp = lines.get(random(
                    lines.stream().map(l -> l.equals(lines.get(at)) ? "" : l).toList(), "T "));
            changed.set(at, "T " + number(lines.get(at)) + stamp.substring(stamp.indexOf(' ', 2)));
        }

        private String note(int at) {
            return new String(Base64.getDecoder().decode(lines.get(at).split(" ")[2]), StandardCharsets.UTF_8);
        }

        private static String checkpoint(long size, String note) {
            return "C " + size + " " + Base64.getEncoder().encodeToString(note.getBytes(StandardCharsets.UTF_8));
        }

        private int otherThan(int at) {
            return random(
                    lines.stream().map(l -> l.equals(lines.get(at)) ? "" : l).toList(), "R ");
        }

        private int random(List<String> among, String kind) {
            int[] all = IntStream.range(0, among.size())
                    .filter(at -> among.get(at).startsWith(kind))
                    .toArray();
            return all[random.nextInt(all.length)];
        }

        /** Who reads to this line knows of all before it; a wrong root may come from any record since the root before. */
        private Mutation named(byte[] bytes, int line) {
            String text = lines.get(line);
            long before = lines.subList(0, line).stream()
                    .filter(one -> one.startsWith("R "))
                    .count();
            boolean byRoot = text.startsWith("H ") || text.startsWith("R ");
            long commit = lines.subList(0, line).stream()
                    .filter(one -> one.startsWith("H "))
                    .mapToLong(Maker::number)
                    .reduce(0, (first, second) -> second);
            return new Mutation(bytes, byRoot ? commit : before, before);
        }

        private int lineOf(int at) {
            return (int) IntStream.range(0, at).filter(one -> good[one] == '\n').count();
        }

        private static long number(String line) {
            return Long.parseLong(line.split(" ")[1]);
        }

        private static long records(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> line.startsWith("R "))
                    .count();
        }
    }

    /** What is done to the line at a place. */
    private interface Change {
        void on(List<String> changed, Integer at);
    }

    ByteArrayInputStream stream() {
        return new ByteArrayInputStream(bytes);
    }
}
