package shikaku.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkRegistrationUnit;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.insurer.CoverageRegistration;
import shikaku.message.oqs.AnyMessage;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.session.CardInquiry;
import shikaku.message.session.CardSessionOpened;
import shikaku.message.session.VerifierAuthenticationRequest;

/**
 * Bytes of a stranger, guided by what they reach (scripts/fuzz messages): they are a message or are refused with a reason; a message that
 * was read is written and read again as the same; and no typed reader throws anything but its refusal.
 */
public final class MessageFuzz {
    private static final List<Consumer<XmlMessage>> READERS = List.of(
            ErrorResult::in,
            QualificationConfirmationRequest::from,
            QualificationConfirmationResult::from,
            ReferenceNumberRegistration::from,
            ReferenceNumberRegistrationResult::from,
            BulkQualificationRequest::from,
            BulkUploadResult::from,
            BulkDownloadRequest::from,
            BulkResult::from,
            CoverageRegistration::from,
            CardInquiry::from,
            CardSessionOpened::from,
            VerifierAuthenticationRequest::from);

    private MessageFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Optional<XmlMessage> message = read(input);
        message.ifPresent(MessageFuzz::comesBack);
        message.ifPresent(read -> READERS.forEach(reader -> refusedOrRead(() -> reader.accept(read))));
        if (message.isPresent()) {
            refusedOrRead(() -> units(input, BulkConfirmUnit.NAME, BulkConfirmUnit::from));
            refusedOrRead(() -> units(input, BulkRegistrationUnit.NAME, BulkRegistrationUnit::from));
            refusedOrRead(() -> units(input, BulkQualificationRequest.UNIT, QualificationConfirmSearchInfo::from));
        }
    }

    /** Writes messages of every kind into a folder, for the fuzzer to begin with. */
    public static void main(String[] args) throws IOException {
        int number = 0;
        for (XmlMessage message : seeds()) {
            number++;
            Files.write(Path.of(args[0]).resolve("seed-" + number), XmlMessages.write(message));
        }
    }

    private static List<XmlMessage> seeds() {
        var seeds = new ArrayList<XmlMessage>();
        samples(AnyMessage.results()).forEach(result -> seeds.add(result.toXml()));
        samples(AnyMessage.requests()).forEach(request -> seeds.add(request.toXml()));
        samples(AnyMessage.registrations()).forEach(registration -> seeds.add(registration.toXml()));
        samples(AnyMessage.registered()).forEach(result -> seeds.add(result.toXml()));
        return seeds;
    }

    private static <T> List<T> samples(Arbitrary<T> arbitrary) {
        return arbitrary.list().ofSize(20).sample();
    }

    private static Optional<XmlMessage> read(byte[] input) {
        try {
            return Optional.of(XmlMessages.read(input));
        } catch (MalformedMessage refused) {
            return Optional.empty();
        }
    }

    private static void comesBack(XmlMessage message) {
        if (!XmlMessages.read(XmlMessages.write(message)).equals(message)) {
            throw new AssertionError("what was written is read as something else");
        }
    }

    private static void units(byte[] input, String name, Consumer<Fields> reading) {
        try {
            new BulkReading(() -> new ByteArrayInputStream(input), name).each(reading);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void refusedOrRead(Runnable reading) {
        try {
            reading.run();
        } catch (MalformedMessage refused) {
            // As it should be.
        }
    }
}
