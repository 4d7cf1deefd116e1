package shikaku.terminal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import shikaku.edge.account.AccountBook;
import shikaku.edge.account.BookAnswer;
import shikaku.edge.account.Particulars;
import shikaku.edge.account.Registration;
import shikaku.edge.account.StaffRole;
import shikaku.edge.account.WrittenRequest;

/** Somebody whose account was just registered, for one kind of work. */
final class MemberOfStaff {
    private static final String PASSWORD = "Umi-to-Yama-4649";

    private MemberOfStaff() {}

    /** Their browser at the desk, after they have chosen a password and signed in with it. */
    static Browser signedIn(RunningTerminal terminal, StaffRole role) throws Exception {
        String name = "matrix-" + UUID.randomUUID().toString().substring(0, 8);
        AccountBook book = terminal.program.getBean(AccountBook.class);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        boolean outsourced = role == StaffRole.OUTSOURCED;
        var said = new Particulars(
                "山田 はるか",
                Set.of(role),
                outsourced ? Optional.of("港サービス株式会社") : Optional.empty(),
                today,
                outsourced ? Optional.of(today) : Optional.empty());
        var done = (BookAnswer.Done) book.register(
                "kanri", List.of(new Registration(name, said, new WrittenRequest("8-12", today, "田中 一郎", "佐藤 花"))));
        book.choosePassword(name, done.codes().getFirst().code(), PASSWORD, PASSWORD);
        Browser browser = terminal.browser("desk");
        browser.signIn(name, PASSWORD);
        browser.get("/desk");
        return browser;
    }
}
