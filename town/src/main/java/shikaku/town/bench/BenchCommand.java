package shikaku.town.bench;

import picocli.CommandLine.Command;

/** {@code ./shikaku bench}: what there is to measure. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "速さなどを計測する / measures how fast things are, and says whether the goals are met",
        subcommands = {
            CheckInCommand.class,
            CardBenchCommand.class,
            FaceBenchCommand.class,
            BulkCommand.class,
            PagesCommand.class,
            EvidenceBenchCommand.class
        },
        synopsisSubcommandLabel = "NAME")
public final class BenchCommand {}
