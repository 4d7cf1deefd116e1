package shikaku.town.pocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.image.CardImageFile;
import shikaku.town.front.Silhouette;
import shikaku.town.nobody.Nobody;
import shikaku.town.nobody.NobodysAuthority;
import shikaku.town.nobody.Secrets;
import shikaku.town.pcsc.NeedsPcsc;
import shikaku.town.pcsc.PrivatePcscd;
import shikaku.town.pcsc.VirtualReader;

/** Cards in virtual PC/SC readers, as a PC/SC client in another process sees them. */
@NeedsPcsc
@Timeout(60)
class PcscCardSlotTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path image = Path.of("");

    @BeforeEach
    void makeACard() throws IOException {
        image = folder.resolve("a.card");
        var now = java.time.InstantSource.fixed(java.time.Instant.parse("2026-06-01T00:00:00Z"));
        Secrets secrets = new Secrets("1234", "SIGN1234", "4321", "5678");
        new CardImageFile(image)
                .save(new Nobody(NobodysAuthority.in(folder, now), now.instant(), secrets, new Silhouette())
                        .smartphone());
    }

    @Test
    void aCardIsSeenInTheReaderItWasPutIntoAndGoneWhenTakenOut() throws Exception {
        try (PrivatePcscd pcscd = PrivatePcscd.start()) {
            CardSlot slot = new PcscCardSlot(pcscd, VirtualReader.SECOND);
            try (InsertedCard _ = slot.insert(image)) {
                await(pcscd, seen -> seen.contains(VirtualReader.SECOND.readerName() + " present"));
                assertThat(seen(pcscd)).contains(VirtualReader.FIRST.readerName() + " empty");
            }
            await(pcscd, seen -> seen.contains(VirtualReader.SECOND.readerName() + " empty"));
        }
    }

    @Test
    void whoeverAwaitsACardIsToldWhenItCanBeReadAndWhenItCannot() throws Exception {
        try (PrivatePcscd pcscd = PrivatePcscd.start();
                InsertedCard _ = new PcscCardSlot(pcscd, VirtualReader.FIRST).insert(image)) {
            pcscd.awaitCard(VirtualReader.FIRST, Duration.ofSeconds(20));
            assertThat(seen(pcscd)).contains(VirtualReader.FIRST.readerName() + " present");
            assertThatIOException()
                    .isThrownBy(() -> pcscd.awaitCard(VirtualReader.SECOND, Duration.ofMillis(100)))
                    .withMessageContaining("cannot read");
        }
    }

    @Test
    void aCardInItsOwnProcessCanBeMadeToHesitate() throws Exception {
        try (PrivatePcscd pcscd = PrivatePcscd.start();
                InsertedCard card = new PcscCardSlot(pcscd, VirtualReader.FIRST).insert(image)) {
            await(pcscd, seen -> seen.contains(VirtualReader.FIRST.readerName() + " present"));
            card.hesitate();
            Process signing = client(pcscd, "sign");
            card.awaitHesitating();
            assertThat(signing.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
            card.encourage();
            assertThat(signing.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(PrivatePcscd pcscd, Predicate<String> wanted) throws Exception {
        String seen = seen(pcscd);
        for (int look = 0; look < 20 && !wanted.test(seen); look++) {
            seen = seen(pcscd);
        }
        assertThat(seen).matches(wanted);
    }

    private static String seen(PrivatePcscd pcscd) throws Exception {
        Process client = client(pcscd, "list");
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return client.waitFor() == 0 ? said : "";
    }

    /** In a process of its own, because the PC/SC library looks for its pcscd once, in the environment. */
    private static Process client(PrivatePcscd pcscd, String what) throws IOException {
        ProcessBuilder client = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PcscClient.class.getName(),
                what));
        client.environment().putAll(pcscd.environment());
        return client.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
