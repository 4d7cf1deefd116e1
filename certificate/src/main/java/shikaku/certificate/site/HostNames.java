package shikaku.certificate.site;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.util.IPAddress;
import shikaku.certificate.Limits;

/** The names under which a door answers, as an operator types them: DNS names in small letters and IP addresses, commas between. None stands for many. */
public final class HostNames {
    /** RFC 1123 §2.1; the last label is no number, or it would be an address that is none. */
    private static final Pattern DNS =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final int DNS_CHARACTERS = 253;

    private HostNames() {}

    /** Each once; empty when one of them is none, or there are more than {@link Limits#DOOR_NAMES}. */
    public static Optional<List<String>> read(String typed) {
        List<String> names = Arrays.asList(typed.split(",", -1));
        boolean good = names.size() <= Limits.DOOR_NAMES
                && new HashSet<>(names).size() == names.size()
                && names.stream().allMatch(HostNames::isOne);
        return good ? Optional.of(names) : Optional.empty();
    }

    private static boolean isOne(String name) {
        return IPAddress.isValid(name)
                || name.length() <= DNS_CHARACTERS && DNS.matcher(name).matches();
    }
}
