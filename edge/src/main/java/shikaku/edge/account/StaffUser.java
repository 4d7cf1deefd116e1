package shikaku.edge.account;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Somebody of the staff as the framework has them, and which version of their account that is. */
public final class StaffUser extends User {
    /** Of whoever has a code and is to choose a password. */
    public static final String NO_PASSWORD = "NO_PASSWORD";

    private static final long serialVersionUID = 1L;

    private final long version;

    private StaffUser(Account account, List<GrantedAuthority> authorities) {
        super(account.name(), account.secret().hash(), authorities);
        this.version = account.version();
    }

    static StaffUser of(Account account) {
        Stream<String> authorities = account.secret().isCode()
                ? Stream.of(NO_PASSWORD)
                : account.particulars().roles().stream().map(StaffRole::authority);
        return new StaffUser(
                account,
                authorities.<GrantedAuthority>map(SimpleGrantedAuthority::new).toList());
    }

    /** Of the account when it was read. */
    public long version() {
        return version;
    }

    /** The framework's equality is by name, and stays so. */
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
