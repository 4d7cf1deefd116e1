package shikaku.center.counter;

import java.util.function.Function;
import shikaku.center.answer.Checked;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsurerNumber;
import shikaku.message.Reason;

/** Who the subject of a client certificate is. */
public final class Callers {
    private Callers() {}

    /** The institution of a terminal; an accounting system of the same institution may not ask the center anything. */
    public static Checked<InstitutionCode> terminal(SiteClient client) {
        return in(client, SiteRole.TERMINAL, InstitutionCode::new);
    }

    /** The insurer. */
    public static Checked<InsurerNumber> insurer(SiteClient client) {
        return in(client, SiteRole.INSURER, InsurerNumber::new);
    }

    /** A message that names the caller, or nobody, is the caller's own. */
    public static <M> Checked<M> own(InstitutionCode caller, InstitutionCode named, M message) {
        return Checked.when(named.equals(caller), message, Reason.WRONG_INSTITUTION);
    }

    private static <C> Checked<C> in(SiteClient client, SiteRole role, Function<String, C> code) {
        if (client.role() != role) {
            return Checked.refused(Reason.WRONG_ROLE);
        }
        try {
            return Checked.passed(code.apply(client.code()));
        } catch (IllegalArgumentException noCode) {
            return Checked.refused(Reason.NOT_A_CLIENT_CERTIFICATE);
        }
    }
}
