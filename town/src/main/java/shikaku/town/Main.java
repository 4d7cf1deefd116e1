package shikaku.town;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import shikaku.town.demo.DemoCommand;
import shikaku.town.demo.TrainCommand;

/** The town's commands: {@code ./shikaku demo|card|bench|evidence}. */
@Command(
        name = "./shikaku",
        subcommands = {DemoCommand.class, TrainCommand.class},
        mixinStandardHelpOptions = true)
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /** Runs one command and ends with its exit code: 0 for success, 1 for failure with one sentence, 2 for a wrong call. */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(sentence(failure));
            return FAILED;
        });
        System.exit(line.execute(args));
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
