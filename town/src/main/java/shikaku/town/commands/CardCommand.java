package shikaku.town.commands;

import picocli.CommandLine.Command;

/** {@code ./shikaku card}: the cards of a demo. */
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        description = "カードの一覧・差し込み / lists and inserts cards",
        subcommands = {CardListCommand.class, CardInsertCommand.class})
public final class CardCommand {}
