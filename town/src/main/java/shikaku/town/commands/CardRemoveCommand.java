package shikaku.town.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./shikaku card remove}: takes out a card that {@code card insert} holds in another shell. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "別の画面の card insert が差しているカードを抜きます。%nTakes out a card that card insert holds in another shell.")
final class CardRemoveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "差してあるカードのファイル / the image of the inserted card")
    private Path image = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<ProcessHandle> holder = InsertedMark.of(image).holder();
        if (holder.isEmpty()) {
            throw new IOException("このカードは差してありません / this card is in no slot: " + image);
        }
        holder.get().destroy();
        try {
            holder.get().onExit().get(Limits.TAKEN_OUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "カードが抜けません / the card does not come out: process "
                            + holder.get().pid(),
                    e);
        }
        spec.commandLine().getOut().println("抜きました / taken out");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
