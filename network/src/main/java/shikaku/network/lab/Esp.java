package shikaku.network.lab;

import java.util.List;

/** カーネルのESP: whether this machine's kernel can encrypt packets by itself, asked in a network that is thrown away. */
final class Esp {
    /** Keys of zeros, for a question only. */
    private static final String ASKED = """
            link add vpn type xfrm dev lo if_id 1
            xfrm state add src 192.0.2.1 dst 192.0.2.2 proto esp spi 0x100 mode tunnel if_id 1 aead rfc4106(gcm(aes)) 0x%s 128
            """.formatted("0".repeat(72));

    private Esp() {}

    static boolean isThere() {
        try {
            Tool.run(List.of("unshare", "--net", "ip", "-batch", "-"), ASKED);
            return true;
        } catch (LabFailure refused) {
            return false;
        }
    }
}
