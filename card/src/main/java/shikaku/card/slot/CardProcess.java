package shikaku.card.slot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import shikaku.card.chip.VirtualCard;
import shikaku.card.image.CardImageFile;

/**
 * A card as a process of its own: {@code --image FILE --slot HOST:PORT}. It lies in the slot until its standard input ends.
 */
public final class CardProcess {
    private static final String USAGE =
            "usage: --image FILE --slot HOST:PORT   (the card is taken out when stdin ends)";
    private static final int ARGUMENTS = 4;

    private CardProcess() {}

    /** Exits with 2 on wrong arguments and with 1 when the image cannot be read. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.in));
    }

    static int run(String[] arguments, InputStream untilEnd) {
        if (arguments.length != ARGUMENTS || !arguments[0].equals("--image") || !arguments[2].equals("--slot")) {
            System.err.println(USAGE);
            return Arrays.asList(arguments).contains("--help") ? 0 : 2;
        }
        try (VpcdClient _ = VpcdClient.insert(open(Path.of(arguments[1])), address(arguments[3]))) {
            untilEnd.transferTo(OutputStream.nullOutputStream());
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("the card cannot be inserted: " + e.getMessage());
            return 1;
        }
    }

    /** The card of this image, with fresh challenges from the machine's random generator. */
    public static DurableCard open(Path image) throws IOException {
        SecureRandom random = new SecureRandom();
        VirtualCard chip = new VirtualCard(length -> {
            byte[] challenge = new byte[length];
            random.nextBytes(challenge);
            return challenge;
        });
        return DurableCard.open(chip, new CardImageFile(image));
    }

    private static InetSocketAddress address(String slot) {
        int colon = slot.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a slot is HOST:PORT, not " + slot);
        }
        return new InetSocketAddress(slot.substring(0, colon), Integer.parseInt(slot.substring(colon + 1)));
    }
}
