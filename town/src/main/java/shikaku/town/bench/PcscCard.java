package shikaku.town.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import shikaku.town.pcsc.PrivatePcscd;
import shikaku.town.pcsc.VirtualReader;
import shikaku.town.pocket.InsertedCard;
import shikaku.town.pocket.PcscCardSlot;

/**
 * A virtual card in a reader of a private pcscd.
 *
 * @param pcscd whose reader it is
 * @param inserted the card's process
 * @param reader where it lies
 */
record PcscCard(PrivatePcscd pcscd, InsertedCard inserted, CardTerminal reader) implements AutoCloseable {
    /** @throws IOException in one sentence, where there is no PC/SC */
    static PcscCard of(Path image) throws IOException, CardException {
        PrivatePcscd pcscd = PrivatePcscd.start();
        try {
            useHere(pcscd);
            InsertedCard inserted = new PcscCardSlot(pcscd, VirtualReader.FIRST).insert(image);
            return new PcscCard(pcscd, inserted, found());
        } catch (IOException | CardException | IllegalStateException e) {
            pcscd.close();
            throw e;
        }
    }

    /** Takes the card for this thread alone, as the reader does for a check-in; disconnecting it with a reset ends that. */
    Card hold() throws CardException {
        Card held = reader.connect("*");
        held.beginExclusive();
        return held;
    }

    @Override
    public void close() {
        inserted.close();
        pcscd.close();
    }

    private static CardTerminal found() throws IOException, CardException {
        CardTerminal reader = firstReader();
        if (!reader.waitForCardPresent(Limits.QUESTION.toMillis())) {
            throw new IOException("リーダーにカードが見えません / the reader does not see the card");
        }
        return reader;
    }

    /** The PC/SC library of this process belongs to that pcscd, once and for all. */
    static void useHere(PrivatePcscd pcscd) {
        pcscd.environment().forEach(PcscCard::setEnvironment);
    }

    /** The first reader, with a card or without. */
    static CardTerminal firstReader() throws IOException, CardException {
        try {
            CardTerminal reader = TerminalFactory.getInstance("PC/SC", null)
                    .terminals()
                    .getTerminal(VirtualReader.FIRST.readerName());
            return Optional.ofNullable(reader).orElseThrow(() -> new IOException("リーダーが見えません / there is no reader"));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("pcscdが見つかりません / pcscd is not found", e);
        }
    }

    /** The PC/SC library of this process looks for its pcscd in the environment, which Java alone cannot change. */
    private static void setEnvironment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment key = arena.allocateFrom(name);
            int set = (int) setenv.invokeExact(key, arena.allocateFrom(value), 1);
            if (set != 0) {
                throw new IllegalStateException("setenv");
            }
        } catch (Throwable e) {
            throw new IllegalStateException("the environment cannot be set", e);
        }
    }
}
