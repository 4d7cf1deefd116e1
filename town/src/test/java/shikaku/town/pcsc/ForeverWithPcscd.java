package shikaku.town.pcsc;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A town that starts a pcscd, says where it is, and then does nothing until it is killed. */
final class ForeverWithPcscd {
    private ForeverWithPcscd() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrivatePcscd pcscd = PrivatePcscd.start();
        System.out.println(pcscd.socket());
        new CountDownLatch(1).await();
        pcscd.close();
    }
}
