package shikaku.edge;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.Environment;
import shikaku.edge.listen.ListenerSettings;
import shikaku.message.Sentence;

/** 起動できない理由: nothing is wrong with the program or its configuration, but its machine does not let it start. The message has both languages. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    CannotStart(Sentence sentence, Throwable cause) {
        super(sentence.inBoth(), cause);
        this.sentence = sentence;
    }

    /** Why, and what to do. */
    public Sentence sentence() {
        return sentence;
    }

    /** The taken port behind a failure, when it was one; the framework tells the port, the configuration whose it is. */
    static Optional<CannotStart> behind(RuntimeException thrown, String program, Environment configured) {
        return StartFailure.cause(thrown, PortInUseException.class, PortInUseException::getPort)
                // A listener beside the first: the framework does not say why; almost always its port is taken.
                .or(() -> StartFailure.cause(
                        thrown, ConnectorStartFailedException.class, ConnectorStartFailedException::getPort))
                .map(port -> new CannotStart(taken(program, port, configured), thrown));
    }

    private static Sentence taken(String program, int port, Environment configured) {
        return Binder.get(configured)
                .bind("shikaku.listeners", Bindable.mapOf(String.class, ListenerSettings.class))
                .orElseGet(Map::of)
                .entrySet()
                .stream()
                .filter(listener -> listener.getValue().port() == port)
                .findFirst()
                .map(listener -> taken(
                        program,
                        listener.getValue().address() + ":" + port,
                        "shikaku.listeners." + listener.getKey() + ".port"))
                .orElseGet(() -> taken(program, Integer.toString(port), "shikaku.listeners"));
    }

    private static Sentence taken(String program, String address, String key) {
        return new Sentence(
                program + " は起動できません。" + address + " を開けません。ほかのプログラムが使っているようです。そのプログラムを終わらせるか、設定 " + key
                        + " を別の番号にしてください。",
                program + " cannot start: it cannot open " + address
                        + ", which another program seems to use. End that program, or choose" + " another number for "
                        + key + ".");
    }
}
