package shikaku.town.pocket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import shikaku.card.slot.CardProcess;
import shikaku.card.slot.VpcdClient;

/**
 * One card of the town as a process: {@code IMAGE PORT}. It lies in the slot on 127.0.0.1 until standard input ends; a line there tells it to hesitate
 * or encourages it, and a line of its own tells that it was asked to sign.
 */
public final class PocketProcess {
    static final String HESITATE = "hesitate";
    static final String ENCOURAGE = "encourage";
    static final String ASKED = "asked";

    private static final int ARGUMENTS = 2;
    private static final int WRONG_USE = 2;

    private PocketProcess() {}

    /** Exits with 2 on wrong arguments and with 1 when the image cannot be read. */
    public static void main(String[] arguments) {
        System.exit(arguments.length == ARGUMENTS ? run(arguments) : WRONG_USE);
    }

    private static int run(String[] arguments) {
        InetSocketAddress slot = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        try {
            HesitatingCard card = new HesitatingCard(CardProcess.open(Path.of(arguments[0])));
            card.whenAsked(() -> System.out.println(ASKED));
            try (VpcdClient _ = VpcdClient.insert(card, slot)) {
                obey(card, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)), System.out);
            }
            return 0;
        } catch (IOException e) {
            System.err.println("the card cannot be inserted: " + e.getMessage());
            return 1;
        }
    }

    static void obey(HesitatingCard card, BufferedReader words, PrintStream answers) throws IOException {
        for (String word = words.readLine(); word != null; word = words.readLine()) {
            switch (word) {
                case HESITATE -> {
                    card.hesitate();
                    answers.println(HESITATE);
                }
                case ENCOURAGE -> card.encourage();
                default -> throw new IOException("no word for a card");
            }
        }
    }
}
