package shikaku.town.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shikaku.face.picture.ChipPhoto;
import shikaku.face.picture.Picture;
import shikaku.town.front.Portrait;

class PhotoFileTest {
    @Test
    void a_photo_comes_back_as_it_was_but_for_what_five_kilobytes_cannot_hold() throws Exception {
        byte[] file = PhotoFile.jpeg2000(waves());
        Picture back = ChipPhoto.decode(file);
        assertThat(file.length).isBetween(800, 5_200);
        assertThat(back.toString()).isEqualTo("240×320");
        assertThat(meanDifference(waves(), back)).isLessThan(4);
    }

    /** The chosen people and the operating point were measured on photos that lose as a card's do: with the reversible wavelets another person matches. */
    @Test
    void what_is_lost_is_lost_by_irreversible_wavelets_with_a_step_for_each_band() {
        String file = HexFormat.of().formatHex(PhotoFile.jpeg2000(waves()));
        assertThat(file)
                .as("COD: five levels, blocks of 64 by 64, 9/7")
                .containsPattern("ff52000c0000....000504040000");
        assertThat(file).as("QCD: expounded, two guard bits").contains("ff5c002342");
    }

    /** A visitor's photo is encoded here, too. */
    @Test
    @Timeout(60)
    void no_file_is_made_meanwhile() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (WatchService watch = temporary.getFileSystem().newWatchService()) {
            WatchKey key = temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            PhotoFile.jpeg2000(waves());
            assertThat(madeUntil(Files.createTempFile("after-all", ""), key))
                    .filteredOn(name -> Stream.of("jiio", "imageio", "jj2000").anyMatch(name::startsWith))
                    .isEmpty();
        }
    }

    /** Everything that was made before this file, which is told in its turn. */
    private static List<String> madeUntil(Path last, WatchKey key) throws IOException {
        try {
            List<String> made = new ArrayList<>();
            while (!made.contains(last.getFileName().toString())) {
                key.pollEvents().forEach(event -> made.add(String.valueOf(event.context())));
                Thread.onSpinWait();
            }
            return made;
        } finally {
            Files.delete(last);
        }
    }

    private static BufferedImage waves() {
        BufferedImage image = new BufferedImage(Portrait.WIDTH, Portrait.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < Portrait.HEIGHT; y++) {
            for (int x = 0; x < Portrait.WIDTH; x++) {
                int level = (int) (128 + 60 * Math.sin(x / 17.0) * Math.cos(y / 23.0));
                image.getRaster().setSample(x, y, 0, level);
            }
        }
        return image;
    }

    private static double meanDifference(BufferedImage image, Picture back) {
        double sum = 0;
        for (int y = 0; y < Portrait.HEIGHT; y++) {
            for (int x = 0; x < Portrait.WIDTH; x++) {
                sum += Math.abs(image.getRaster().getSample(x, y, 0) - back.value(x, y, 0));
            }
        }
        return sum / (Portrait.WIDTH * Portrait.HEIGHT);
    }
}
