package shikaku.edge.account;

import java.util.Set;

/** 役割: what somebody's work is. What it lets them do stands with each program's pages. */
public enum StaffRole {
    /** 受付. */
    RECEPTION,
    /** 医事. */
    CLERK,
    /** 管理者: keeps the accounts; of patients a clinic's sees what reception does. */
    ADMINISTRATOR,
    /** 監査者: reads and changes nothing. */
    AUDITOR,
    /** 委託: reception by somebody else's staff, under a contract with a beginning and an end (C-18). */
    OUTSOURCED,
    /** Who runs the center. */
    OPERATOR,
    /** Who builds what talks to the center. */
    VENDOR;

    /** As the framework calls it. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Whether one person may be all of these: who audits does nothing else, and a contract is for one kind of work. */
    static boolean fit(Set<StaffRole> roles) {
        return !roles.isEmpty() && (roles.size() == 1 || !(roles.contains(AUDITOR) || roles.contains(OUTSOURCED)));
    }
}
