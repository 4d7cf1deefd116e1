package shikaku.town.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import shikaku.message.Sentence;
import shikaku.network.apply.Application;
import shikaku.network.apply.Connections;
import shikaku.network.apply.Readiness;
import shikaku.network.apply.TypedConfirmation;

/**
 * ルータの前の人: is told all that is to be looked at, then asked.
 *
 * @param settings a file with all settings of the kernel that should be
 */
record WitnessAtConsole(ApplyWords words, Readiness readiness, Path settings, InputStream typed)
        implements Application.Witness {

    @Override
    public void told(Application.Settled earlier) {
        words.settled(earlier);
    }

    @Override
    public void forwardingEnded() {
        words.forwardingEnded();
    }

    @Override
    public boolean confirms(Duration time, Connections.Outcome ended) throws InterruptedException {
        words.connections(ended);
        words.settings(wrongSettings(), settings);
        TypedConfirmation confirmation = new TypedConfirmation(typed);
        forgetEarlier(confirmation);
        words.ask(time);
        return confirmation.within(time);
    }

    /** An Enter too many, typed while the program started, says nothing of the new rules. */
    private static void forgetEarlier(TypedConfirmation confirmation) {
        try {
            confirmation.forgetEarlier();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Sentence> wrongSettings() {
        try {
            return readiness.wrongSettings();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
