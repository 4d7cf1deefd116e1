package shikaku.terminal.door;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;
import shikaku.message.Reason;

/**
 * 来訪: one request of somebody who was let in.
 *
 * @param certificate the serial of the certificate that was shown, unique within the one authority that the door believes; stays in memory
 * @param refusal why the same caller would not be let in now, should that have changed
 */
record Visit(BigInteger certificate, Supplier<Optional<Reason>> refusal) {}
