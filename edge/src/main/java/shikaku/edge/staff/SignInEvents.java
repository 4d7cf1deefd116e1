package shikaku.edge.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import shikaku.edge.refusal.Gathering;
import shikaku.edge.refusal.Gatherings;
import shikaku.message.Reason;

/**
 * Hands the framework's events of the staff's sign-in to the program's evidence. The framework tells them before it answers, so
 * evidence that cannot be kept is a sign-in that did not happen.
 */
public final class SignInEvents implements ApplicationListener<AbstractAuthenticationEvent> {
    private final Predicate<String> isAccount;
    private final Supplier<Optional<StaffEvidence>> evidence;
    private final Gathering<Refused> refusals;

    /**
     * Hands them over.
     *
     * @param isAccount whether there is, or ever was, an account of that name
     * @param evidence empty in a program that keeps none
     */
    public SignInEvents(
            Predicate<String> isAccount, Supplier<Optional<StaffEvidence>> evidence, Gatherings gatherings) {
        this.isAccount = isAccount;
        this.evidence = evidence;
        this.refusals = gatherings.of(this::tell);
    }

    @Override
    public void onApplicationEvent(AbstractAuthenticationEvent event) {
        // Machines at the doors show certificates and are no staff.
        if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken staff) {
            switch (event) {
                case AuthenticationSuccessEvent _ -> evidence.get().ifPresent(kept -> kept.signedIn(staff.getName()));
                case LogoutSuccessEvent _ -> evidence.get().ifPresent(kept -> kept.signedOut(staff.getName()));
                case AbstractAuthenticationFailureEvent failure ->
                    refusals.add(new Refused(account(staff.getName()), reason(failure)));
                default -> {}
            }
        }
    }

    private void tell(Refused refused, int times) {
        evidence.get().ifPresent(kept -> kept.refused(refused.account(), refused.reason(), times));
    }

    private String account(String typed) {
        return isAccount.test(typed) ? key(typed) : StaffEvidence.NO_ACCOUNT;
    }

    private static Reason reason(AbstractAuthenticationFailureEvent failure) {
        return failure.getException() instanceof LockedException ? Reason.SIGN_IN_WAITS : Reason.SIGN_IN_REFUSED;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Refused(String account, Reason reason) {}
}
