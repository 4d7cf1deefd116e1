package shikaku.town.commands;

import picocli.CommandLine.Command;

/** {@code ./shikaku card}: the cards of a demo, and cards of nobody. */
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        description = "カードを作る・差す・抜く・一覧 / makes, inserts, removes and lists cards",
        subcommands = {CardListCommand.class, CardMakeCommand.class, CardInsertCommand.class, CardRemoveCommand.class})
public final class CardCommand {}
