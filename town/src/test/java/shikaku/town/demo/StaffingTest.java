package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.town.people.Clinic;
import shikaku.town.people.TheTown;

class StaffingTest {
    private static final Clinic CLINIC = TheTown.TOWN.clinics().getFirst();

    @Test
    void whoeverReadsDemoJsonFindsReceptionAccountingAndTheAdministratorOfAClinicInThisOrder() {
        Staffing staffing = new Staffing(List.of(
                account("terminal-" + CLINIC.id(), Staffing.RECEPTION),
                account("terminal-" + CLINIC.id(), Staffing.ADMINISTRATOR),
                account(Staffing.ACCOUNTING + CLINIC.id(), Staffing.CLERK),
                account(Staffing.ACCOUNTING + CLINIC.id(), Staffing.ADMINISTRATOR),
                account("terminal-elsewhere", Staffing.ADMINISTRATOR),
                account(Staffing.CENTER, Staffing.OPERATOR),
                account(Staffing.CENTER, Staffing.VENDOR)));

        assertThat(staffing.of(CLINIC))
                .extracting(Account::role)
                .containsExactly(Staffing.RECEPTION, Staffing.CLERK, Staffing.ADMINISTRATOR, Staffing.ADMINISTRATOR);
        assertThat(staffing.of(CLINIC).stream().map(account -> account.work().japanese()))
                .as("who is signed in where is told by their work")
                .doesNotHaveDuplicates();
        assertThat(staffing.ofCenter()).extracting(Account::role).containsExactly(Staffing.OPERATOR, Staffing.VENDOR);
    }

    private static Account account(String place, String role) {
        return new Account(place, "somebody", "minted", role);
    }
}
