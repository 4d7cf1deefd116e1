package shikaku.edge.staff;

import java.util.List;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import shikaku.edge.WrongConfiguration;

/** The staff who may sign in, from the configuration. */
public final class StaffAccounts {
    private StaffAccounts() {}

    public static UserDetailsService of(List<AccountSettings> accounts) {
        long names = accounts.stream().map(AccountSettings::name).distinct().count();
        if (names != accounts.size()) {
            throw new WrongConfiguration(
                    "shikaku.accounts", "同じname / same name", "一人に一つのアカウント", "one account a person");
        }
        return new InMemoryUserDetailsManager(
                accounts.stream().map(StaffAccounts::user).toList());
    }

    private static UserDetails user(AccountSettings account) {
        return User.withUsername(account.name())
                .password(account.passwordHash())
                .roles(account.roles().toArray(String[]::new))
                .build();
    }
}
