package shikaku.card.slot;

import java.util.Objects;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;
import org.jspecify.annotations.Nullable;

/** What the security framework instantiates for {@link DirectProvider}; public only because it must be. */
public final class DirectTerminalFactory extends TerminalFactorySpi {
    private final DirectSlot slot;

    /** @param parameter the {@link DirectSlot} */
    public DirectTerminalFactory(@Nullable Object parameter) {
        this.slot = (DirectSlot) Objects.requireNonNull(parameter, "the parameter is a DirectSlot");
    }

    @Override
    protected CardTerminals engineTerminals() {
        return new DirectTerminals(slot);
    }
}
