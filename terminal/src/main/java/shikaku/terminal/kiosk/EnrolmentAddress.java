package shikaku.terminal.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import shikaku.certificate.OwnerFile;

/**
 * 登録の番地: a file that only the terminal's own user can read, with the one address that makes a browser the kiosk. The secret stands behind the
 * {@code #}, which a browser sends to nobody, so that it is in no log of requests.
 */
public final class EnrolmentAddress {
    /** Its name in the data folder. */
    public static final String FILE = "kiosk-enrolment";

    private static final int LONGEST = 1_000;

    private final OwnerFile file;
    private final String origin;

    /**
     * In the terminal's data folder.
     *
     * @param origin of the kiosk's pages
     */
    public EnrolmentAddress(Path data, String origin) {
        this.file = new OwnerFile(data.resolve(FILE));
        this.origin = origin;
    }

    /** For whoever starts the kiosk's browser on the terminal's machine: the address that lies there now. */
    public static URI read(Path data) throws IOException {
        byte[] address = new OwnerFile(data.resolve(FILE)).read(LONGEST);
        return URI.create(new String(address, StandardCharsets.US_ASCII).strip());
    }

    void write(String secret) throws IOException {
        String address = origin + EnrolmentPages.PATH + "#" + secret + "\n";
        file.replace(address.getBytes(StandardCharsets.US_ASCII));
    }
}
