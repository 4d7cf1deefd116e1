package shikaku.center.counter;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.journal.Purpose;
import shikaku.certificate.site.SiteClient;
import shikaku.evidence.Act;
import shikaku.message.XmlMessage;
import shikaku.message.oqs.ErrorEcho;

/**
 * One thing that can be asked of the center.
 *
 * @param act what it is in the evidence
 * @param purpose why it is asked
 * @param bytes the largest message
 * @param caller who the certificate's subject is, if it may ask this at all
 * @param reading reads the message; throws {@link shikaku.message.MalformedMessage}
 * @param owner refuses a message that names somebody else than the caller
 * @param decision answers
 * @param writing writes the answer
 * @param echo what an error says of the question, as far as that could be read
 * @param <C> callers: institutions or insurers
 * @param <M> the message that asks
 * @param <A> the message that answers
 */
public record Operation<C, M, A>(
        Act act,
        Purpose purpose,
        int bytes,
        Function<SiteClient, Checked<C>> caller,
        Function<XmlMessage, M> reading,
        BiFunction<C, M, Checked<M>> owner,
        BiFunction<C, M, Reply<A>> decision,
        Function<A, XmlMessage> writing,
        Function<Optional<XmlMessage>, ErrorEcho> echo) {}
