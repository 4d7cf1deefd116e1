package shikaku.town.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shikaku.card.slot.CardProcess;
import shikaku.card.slot.DurableCard;
import shikaku.card.slot.VpcdClient;

/** {@code ./shikaku card insert}: holds a card into a slot until it is told to take it out. */
@Command(
        name = "insert",
        mixinStandardHelpOptions = true,
        description = {
            "カードを差し込みます。Ctrl-C か標準入力の終わりで抜きます。",
            "Inserts a card; Ctrl-C or the end of standard input takes it out."
        })
final class CardInsertCommand implements Callable<Integer> {
    private final InputStream untilEnd;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "IMAGE", description = "カードのファイル / the card's image")
    private Path image = Path.of("");

    @Option(
            names = "--slot",
            paramLabel = "HOST:PORT",
            required = true,
            converter = SlotAddress.class,
            description = "差し込み口 / where to insert it (vpcd's protocol)")
    private InetSocketAddress slot = new InetSocketAddress(0);

    CardInsertCommand() {
        this(System.in);
    }

    /** @param untilEnd its end takes the card out */
    CardInsertCommand(InputStream untilEnd) {
        this.untilEnd = untilEnd;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (VpcdClient _ = VpcdClient.insert(open(), slot)) {
            out.println("差し込みました。Ctrl-C か標準入力の終わりで抜きます / inserted; Ctrl-C or the end of standard input takes it out");
            out.flush();
            untilEnd.transferTo(OutputStream.nullOutputStream());
        }
        return 0;
    }

    private DurableCard open() throws IOException {
        if (!Files.isRegularFile(image)) {
            throw new IOException("カードのファイルがありません / there is no card image: " + image);
        }
        return CardProcess.open(image);
    }
}
