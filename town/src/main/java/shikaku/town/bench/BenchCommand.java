package shikaku.town.bench;

import picocli.CommandLine.Command;

/** {@code ./shikaku bench}: what there is to measure. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "計測する / measures",
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
