package shikaku.edge.staff;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import shikaku.edge.account.StaffRole;

/**
 * One account of the staff ({@code shikaku.accounts[n]}).
 *
 * @param name what is typed at sign-in
 * @param passwordHash BCrypt in Spring Security's form {@code {bcrypt}$2a$…}
 * @param roles such as {@code RECEPTION} 受付, {@code CLERK} 医事
 */
public record AccountSettings(
        @NotNull @Pattern(regexp = "[\\p{L}\\p{N}._-]{1,40}")
        String name,

        @NotNull @Pattern(regexp = "\\{bcrypt\\}\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}")
        String passwordHash,

        @NotEmpty List<@NotNull StaffRole> roles) {
    @Override
    public String toString() {
        return "AccountSettings[" + name + "]";
    }
}
