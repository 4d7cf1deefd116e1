package shikaku.town.portrait.climb;

import picocli.CommandLine.Command;

/** {@code ./shikaku portrait}: the faces that the town draws. */
@Command(
        name = "portrait",
        mixinStandardHelpOptions = true,
        description = "町が描く顔 / the faces that the town draws",
        subcommands = {SheetCommand.class, DistancesCommand.class, ClimbCommand.class},
        synopsisSubcommandLabel = "NAME")
public final class PortraitCommand {}
