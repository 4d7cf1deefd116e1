package shikaku.center.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.OwnerFile;
import shikaku.certificate.site.HostNames;
import shikaku.certificate.site.SigningRequest;

/**
 * 機械の証明書: for machines whose key was made on them and stays there. Of a request nothing but the key is taken over; what the machine is called in its
 * certificate, the operator says.
 */
record MachineOrders(SiteAuthorityFolder site, PrintStream out, PrintStream err) {
    /** As {@code ./shikaku routers} names those that may have a tunnel. */
    private static final Pattern ROUTER = Pattern.compile("hub|router-b-[a-z][a-z0-9-]{0,19}");

    int enrol(Order.EnrolMachine order) throws IOException, GeneralSecurityException {
        if (Files.exists(order.into())) {
            return OperatorCommands.say(err, Text.FILE_EXISTS, OperatorCommands.FAILED);
        }
        Optional<Issuing> issuing = issuing(order);
        if (issuing.isEmpty()) {
            return OperatorCommands.say(err, unnamed(order.machine()), OperatorCommands.FAILED);
        }
        SigningRequest request;
        try {
            request = SigningRequest.read(order.request());
        } catch (IOException | GeneralSecurityException unusable) {
            return OperatorCommands.say(err, Text.NO_REQUEST, OperatorCommands.FAILED);
        }
        String pem = CertificateFile.pem(issuing.get().of(request.key()));
        if (!new OwnerFile(order.into()).createIfAbsent(pem.getBytes(StandardCharsets.US_ASCII))) {
            return OperatorCommands.say(err, Text.FILE_APPEARED, OperatorCommands.FAILED);
        }
        return OperatorCommands.say(out, enrolled(order.machine()), OperatorCommands.DONE);
    }

    /** Empty where the name is none. */
    private Optional<Issuing> issuing(Order.EnrolMachine order) {
        return switch (order.machine()) {
            case ROUTER ->
                Optional.of(order.name())
                        .filter(name -> ROUTER.matcher(name).matches())
                        .map(name -> key -> List.of(site.router(name, key)));
            // With its authority: a key store takes a chain.
            case DOOR ->
                HostNames.read(order.name()).map(names -> key -> List.of(site.door(names, key), site.certificate()));
        };
    }

    private static Text unnamed(Order.Machine machine) {
        return switch (machine) {
            case ROUTER -> Text.NO_ROUTER;
            case DOOR -> Text.NO_HOSTS;
        };
    }

    private static Text enrolled(Order.Machine machine) {
        return switch (machine) {
            case ROUTER -> Text.ENROLLED;
            case DOOR -> Text.DOOR_ENROLLED;
        };
    }

    private interface Issuing {
        List<X509Certificate> of(PublicKey key) throws IOException, GeneralSecurityException;
    }
}
