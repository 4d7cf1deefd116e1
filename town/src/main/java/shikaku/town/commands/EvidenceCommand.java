package shikaku.town.commands;

import picocli.CommandLine.Command;

/** {@code ./shikaku evidence}: the evidence log outside the program that wrote it. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "証跡を書き出す・検証する、患者に閲覧の一覧を渡す / exports and verifies evidence, and lists for a patient who looked",
        subcommands = {EvidenceVerifyCommand.class, EvidenceExportCommand.class, EvidenceLooksCommand.class})
public final class EvidenceCommand {}
