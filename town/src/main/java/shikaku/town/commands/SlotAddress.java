package shikaku.town.commands;

import java.net.InetSocketAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code HOST:PORT}. */
final class SlotAddress implements ITypeConverter<InetSocketAddress> {
    @Override
    public InetSocketAddress convert(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        boolean wellFormed = colon > 0 && port.matches("[0-9]{1,5}");
        int number = wellFormed ? Integer.parseInt(port) : 0;
        if (number < 1 || number > Limits.PORT) {
            throw new TypeConversionException(
                    "HOST:PORT の形で書きます / a slot is written HOST:PORT, such as 127.0.0.1:8545");
        }
        return new InetSocketAddress(text.substring(0, colon), number);
    }
}
