package shikaku.town;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import shikaku.town.bench.BenchCommand;
import shikaku.town.bench.CardBenchCommand;
import shikaku.town.bench.EvidenceBenchCommand;
import shikaku.town.bench.FaceBenchCommand;
import shikaku.town.commands.CardCommand;
import shikaku.town.commands.CardMakeCommand;
import shikaku.town.commands.EvidenceCommand;
import shikaku.town.commands.RoutersCommand;
import shikaku.town.commands.RoutersLabCommand;
import shikaku.town.commands.WrongCall;
import shikaku.town.demo.DemoCommand;
import shikaku.town.demo.TracesCommand;
import shikaku.town.demo.TrainCommand;
import shikaku.town.portrait.climb.PortraitCommand;

/** The town's commands: {@code ./shikaku demo|card|bench|evidence|portrait|routers}. */
@Command(
        name = "./shikaku",
        subcommands = {
            DemoCommand.class,
            CardCommand.class,
            EvidenceCommand.class,
            BenchCommand.class,
            PortraitCommand.class,
            RoutersCommand.class,
            TrainCommand.class,
            TracesCommand.class
        },
        mixinStandardHelpOptions = true,
        description =
                "図の箱を1つずつ動かすものなど、ほかのコマンドは ./shikaku help で一覧になります。%nThese and all other commands, such as those that run one box of the figure: ./shikaku help.")
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /** Runs one command and ends with its exit code: 0 for success, 1 for failure with one sentence, 2 for a wrong call. */
    public static void main(String[] args) {
        System.exit(commands().execute(args));
    }

    /** All commands; a failure of one is a sentence, never a stack trace. */
    public static CommandLine commands() {
        CommandLine line = new CommandLine(new Main(), new Factory());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(sentence(failure));
            return FAILED;
        });
        line.setParameterExceptionHandler((wrong, typed) -> WrongCall.tell(wrong));
        explain(line);
        return line;
    }

    /** The library's own {@code --help} is explained in English alone, and its {@code --version} has nothing to say here. */
    private static void explain(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        command.remove(command.findOption("--version"));
        OptionSpec help = command.findOption("--help");
        command.remove(help);
        // Or what a method takes would be looked for two places further on, where these two stood.
        command.mixinStandardHelpOptions(false);
        command.addOption(OptionSpec.builder(help)
                .description("この書き方を表示します / shows how this command is written")
                .build());
        line.getSubcommands().values().forEach(Main::explain);
    }

    /** Commands that tell the time get the machine's clock here. */
    private static final class Factory implements CommandLine.IFactory {
        private final CommandLine.IFactory others = CommandLine.defaultFactory();

        @Override
        public <K> K create(Class<K> kind) throws Exception {
            if (kind == CardMakeCommand.class) {
                return kind.cast(new CardMakeCommand(Clock.systemUTC()));
            }
            if (kind == RoutersLabCommand.class) {
                return kind.cast(new RoutersLabCommand(Clock.systemDefaultZone()));
            }
            if (kind == EvidenceBenchCommand.class) {
                return kind.cast(new EvidenceBenchCommand(Clock.systemUTC()));
            }
            if (kind == FaceBenchCommand.class) {
                return kind.cast(new FaceBenchCommand(Clock.systemUTC()));
            }
            return kind == CardBenchCommand.class
                    ? kind.cast(new CardBenchCommand(Clock.systemUTC()))
                    : others.create(kind);
        }
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
