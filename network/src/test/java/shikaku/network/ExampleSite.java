package shikaku.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The site file that the repository shows, whole and with one thing changed. */
public final class ExampleSite {
    public static final Path FILE =
            Path.of("../docs/examples/site.yaml").toAbsolutePath().normalize();

    private ExampleSite() {}

    public static Site read() {
        return SiteFile.parse(text());
    }

    /** The third clinic by IPsec, over IPv4. */
    public static final Path IPSEC = FILE.resolveSibling("site-ipsec.yaml");

    public static Site withIpsec() {
        return SiteFile.parse(ipsec());
    }

    /** The same with one thing changed. */
    public static Site withIpsecWith(String shown, String instead) {
        return SiteFile.parse(ipsec().replace(shown, instead));
    }

    /** The same over IPv6, and another clinic's tunnel beside it; the first clinic is left out. */
    public static Site withIpsecOverIpv6() {
        String text = ipsec();
        return SiteFile.parse(
                (text.substring(0, text.indexOf("  - name: higashi")) + text.substring(text.indexOf("  - name: chuo")))
                        .replace("192.0.2.10", "'2001:db8:10::1'")
                        .replace("198.51.100.13", "'2001:db8:13::1'")
                        .replace(
                                "      hub: chuo\n",
                                "      hub: chuo\n    tunnel: ipsec\n    outer: {interface: wan, address: '2001:db8:12::1'}\n"));
    }

    /** The clinic with the tunnel alone: what is to be asked a thousand times should be short. */
    public static Site withNothingButIpsec() {
        return SiteFile.parse(nothingButIpsec());
    }

    public static String nothingButIpsec() {
        String text = ipsec();
        return text.substring(0, text.indexOf("  - name: higashi")) + text.substring(text.indexOf("  - name: nishi"));
    }

    static String ipsec() {
        try {
            return Files.readString(IPSEC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its first clinic only, where the others would only take time. */
    public static Site ofOneClinic() {
        return SiteFile.parse(oneClinic());
    }

    /** The same with one thing changed. */
    public static Site ofOneClinicWith(String shown, String instead) {
        return SiteFile.parse(oneClinic().replace(shown, instead));
    }

    private static String oneClinic() {
        String text = text();
        return text.substring(0, text.indexOf("  - name: chuo")) + text.substring(text.indexOf("\ncenter:"));
    }

    public static Site withEcho() {
        return with("echo: false", "echo: true");
    }

    public static Site with(String shown, String instead) {
        return SiteFile.parse(changed(shown, instead));
    }

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first place where {@code shown} stands. */
    static String changed(String shown, String instead) {
        String text = text();
        int at = text.indexOf(shown);
        if (at < 0) {
            throw new IllegalArgumentException("the example does not show: " + shown);
        }
        return text.substring(0, at) + instead + text.substring(at + shown.length());
    }
}
