package shikaku.town.commands;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** 書き方の誤り: what is wrong with a call, in Japanese and then in English, and how it is written. */
public final class WrongCall {
    private WrongCall() {}

    /** Says it; the exit code. */
    public static int tell(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(japanese(wrong));
        err.println(wrong.getMessage());
        err.println();
        command.usage(err);
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String japanese(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown ->
                "知らない指定です: " + String.join(" ", unknown.getUnmatched()) + "（--help で書き方を表示します）";
            case MissingParameterException missing ->
                "足りない指定があります: "
                        + missing.getMissing().stream().map(WrongCall::name).collect(Collectors.joining(" "));
            default -> "指定が正しくありません。";
        };
    }

    private static String name(ArgSpec missing) {
        return missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
    }
}
