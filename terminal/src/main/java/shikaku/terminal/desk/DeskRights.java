package shikaku.terminal.desk;

import java.util.List;
import org.springframework.security.core.Authentication;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.account.StaffRole;
import shikaku.edge.web.Right;

/**
 * 窓口の権限: whoever is at reception or a 管理者 may do what the desk can; these are the exceptions. 監査者 look and change nothing. 委託 receive today's patients: they see
 * today's check-ins and no other day's, type a document, compare a face and go to the kiosk; they search for nobody, print nothing and have no list to take away.
 */
@Realizes(clauses = {Clause.C18, Clause.C20})
public final class DeskRights {
    /** In the order in which they count. */
    public static final List<Right> ALL = List.of(
            Right.look("/", StaffRole.RECEPTION, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR, StaffRole.OUTSOURCED),
            Right.look("/desk", StaffRole.RECEPTION, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR, StaffRole.OUTSOURCED),
            Right.look(
                    "/desk/live",
                    StaffRole.RECEPTION,
                    StaffRole.ADMINISTRATOR,
                    StaffRole.AUDITOR,
                    StaffRole.OUTSOURCED),
            Right.look(
                    "/desk/events",
                    StaffRole.RECEPTION,
                    StaffRole.ADMINISTRATOR,
                    StaffRole.AUDITOR,
                    StaffRole.OUTSOURCED),
            Right.look(
                    "/desk/check-ins/{number}",
                    StaffRole.RECEPTION,
                    StaffRole.ADMINISTRATOR,
                    StaffRole.AUDITOR,
                    StaffRole.OUTSOURCED),
            Right.look("/desk/emergency-searches", StaffRole.RECEPTION, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR),
            Right.look("/desk/contracts", StaffRole.ADMINISTRATOR, StaffRole.AUDITOR),
            Right.act("/desk/contracts", StaffRole.ADMINISTRATOR),
            Right.act("/desk/documents", StaffRole.RECEPTION, StaffRole.ADMINISTRATOR, StaffRole.OUTSOURCED),
            Right.act("/desk/comparisons/{number}", StaffRole.RECEPTION, StaffRole.ADMINISTRATOR, StaffRole.OUTSOURCED),
            Right.act("/desk/kiosk/attended", StaffRole.RECEPTION, StaffRole.ADMINISTRATOR, StaffRole.OUTSOURCED),
            Right.act("/desk/check-ins/{number}/face/open", StaffRole.ADMINISTRATOR));

    private DeskRights() {}

    /** Whether somebody sees today's patients alone. */
    static boolean onlyToday(Authentication staff) {
        return is(StaffRole.OUTSOURCED, staff);
    }

    /** Whether somebody is told of who asks for too much. */
    static boolean administers(Authentication staff) {
        return is(StaffRole.ADMINISTRATOR, staff);
    }

    private static boolean is(StaffRole role, Authentication staff) {
        return staff.getAuthorities().stream().anyMatch(each -> role.authority().equals(each.getAuthority()));
    }
}
