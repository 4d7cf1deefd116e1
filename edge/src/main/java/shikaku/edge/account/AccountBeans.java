package shikaku.edge.account;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import shikaku.edge.EdgeSettings;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.staff.AccountSettings;
import shikaku.edge.staff.SignInAttempts;
import shikaku.edge.time.RealClock;

/** The book of a program's accounts. A program that keeps one has an {@link AccountStore} and {@link ProgramRoles} as beans. */
@Configuration(proxyBeanMethods = false)
@Import(AccountBeans.Pages.class)
public class AccountBeans {
    @Bean
    AccountBook accountBook(
            EdgeSettings settings,
            ObjectProvider<AccountStore> store,
            ObjectProvider<ProgramRoles> roles,
            RealClock clock) {
        return new AccountBook(
                first(settings.accounts()),
                store.getIfAvailable(() -> AccountStore.NONE),
                roles.getIfAvailable(ProgramRoles::of),
                PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                new Codes(new SecureRandom()),
                clock.clock());
    }

    /** 最初の利用者: for a demo, and for the first 管理者 of a program, who registers the others. */
    static List<Account> first(List<AccountSettings> accounts) {
        long names = accounts.stream()
                .map(account -> account.name().toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .count();
        if (names != accounts.size()) {
            throw new WrongConfiguration(
                    "shikaku.accounts", "同じname / same name", "一人に一つのアカウント", "one account a person");
        }
        return accounts.stream()
                .map(account -> new Account(
                        account.name(),
                        new Particulars(
                                account.name(),
                                set(account.roles()),
                                Optional.empty(),
                                LocalDate.EPOCH,
                                Optional.empty()),
                        Secret.password(account.passwordHash()),
                        false,
                        0))
                .toList();
    }

    private static Set<StaffRole> set(List<StaffRole> roles) {
        return EnumSet.copyOf(roles);
    }

    /** The pages, where there is a book to show. */
    @Configuration(proxyBeanMethods = false)
    static class Pages {
        @Bean
        AccountPages accountPages(
                AccountBook book, ObjectProvider<AccountStore> store, ObjectProvider<ProgramRoles> roles) {
            return new AccountPages(
                    book, store.getIfAvailable(() -> AccountStore.NONE), roles.getIfAvailable(ProgramRoles::of));
        }

        @Bean
        PasswordPages passwordPages(AccountBook book, RealClock clock) {
            return new PasswordPages(
                    book,
                    new SignInAttempts(clock.clock(), name -> book.find(name).isPresent()));
        }
    }
}
