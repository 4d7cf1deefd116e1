package shikaku.terminal;

import java.security.SecureRandom;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import shikaku.edge.Program;

/** 資格確認端末: {@code ./shikaku terminal --config FILE}, {@code ./shikaku terminal items}. */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({TerminalBeans.class, TerminalPages.class})
public class Main {
    public static void main(String[] args) {
        if (ItemsCommand.isMeant(args)) {
            System.exit(ItemsCommand.run(args));
        }
        if (BackupCommand.isMeant(args)) {
            System.exit(BackupCommand.run(new SecureRandom(), args));
        }
        if (List.of(args).contains("--help")) {
            System.out.println(Program.usage("terminal"));
            System.out.print(ItemsCommand.HOW);
            System.out.print(BackupCommand.HOW);
            return;
        }
        Program.run(Main.class, "terminal", args);
    }
}
