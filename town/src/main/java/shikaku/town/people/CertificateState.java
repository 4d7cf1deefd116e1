package shikaku.town.people;

/** How the 利用者証明用電子証明書 on a card stands on the town's day. */
public enum CertificateState {
    /** Valid. */
    VALID,
    /** Expired less than three months ago: serves for eligibility alone (rules.md §4.8). */
    EXPIRED_IN_GRACE,
    /** Expired longer ago. */
    EXPIRED,
    /** Revoked by JPKI, such as after a loss was reported. */
    REVOKED
}
