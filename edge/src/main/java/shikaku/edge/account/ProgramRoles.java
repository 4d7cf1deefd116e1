package shikaku.edge.account;

import java.util.List;

/**
 * The roles that a program knows; nobody is registered there for another.
 *
 * @param roles in the order in which a page offers them
 */
public record ProgramRoles(List<StaffRole> roles) {
    public ProgramRoles {
        roles = List.copyOf(roles);
    }

    /** These. */
    public static ProgramRoles of(StaffRole... roles) {
        return new ProgramRoles(List.of(roles));
    }
}
