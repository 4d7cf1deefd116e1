package shikaku.town.portrait.climb;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shikaku.town.people.Town;
import shikaku.town.portrait.Portraits;
import shikaku.town.portrait.Portrayed;

/** {@code ./shikaku portrait sheet FILE}: the cast on one picture, and who is where on it. */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        description = "町の人の顔を一枚の PNG に並べ、名前を同じ並びで示します / the cast's faces on one PNG, their names in the same rows")
public final class SheetCommand implements Callable<Integer> {
    private static final int ACROSS = 6;
    private static final int WIDTH = 180;
    private static final int HEIGHT = 240;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "新しい PNG のファイル / the PNG to write")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        Portraits portraits = Portraits.under(Path.of(System.getProperty("shikaku.root", ".")));
        List<Portrayed> cast = Roles.of(Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE));
        BufferedImage sheet = new BufferedImage(ACROSS * WIDTH, rows(cast) * HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int at = 0; at < cast.size(); at++) {
            BufferedImage one = read(portraits.likeness(cast.get(at)));
            pen.drawImage(one, at % ACROSS * WIDTH, at / ACROSS * HEIGHT, WIDTH, HEIGHT, null);
        }
        pen.dispose();
        ImageIO.write(sheet, "png", file.toFile());
        PrintWriter out = spec.commandLine().getOut();
        out.println(file.toAbsolutePath());
        order(cast).forEach(out::println);
        return 0;
    }

    /** The names of each row of the picture, from the left. */
    static List<String> order(List<Portrayed> cast) {
        return IntStream.range(0, rows(cast))
                .mapToObj(row -> cast.stream().skip((long) row * ACROSS).limit(ACROSS))
                .map(row -> row.map(Portrayed::person).collect(Collectors.joining("  ")))
                .toList();
    }

    private static int rows(List<Portrayed> cast) {
        return (cast.size() + ACROSS - 1) / ACROSS;
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
