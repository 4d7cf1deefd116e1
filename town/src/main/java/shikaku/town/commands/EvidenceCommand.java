package shikaku.town.commands;

import picocli.CommandLine.Command;

/** {@code ./shikaku evidence}: the evidence log outside the program that wrote it. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "証跡を書き出す・検証する / exports and verifies evidence",
        subcommands = {EvidenceVerifyCommand.class, EvidenceExportCommand.class, EvidenceLooksCommand.class})
public final class EvidenceCommand {}
