package shikaku.edge.account;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Who may sign in at this moment. Of an account that has ended, is over or has not begun there is nobody, as of a name that is none. */
public record StaffUsers(AccountBook book) implements UserDetailsService {
    @Override
    public UserDetails loadUserByUsername(String name) {
        return book.find(name)
                .filter(account -> book.of(account.name()).isPresent())
                .map(StaffUser::of)
                .orElseThrow(() -> new UsernameNotFoundException("nobody may sign in by that name"));
    }
}
