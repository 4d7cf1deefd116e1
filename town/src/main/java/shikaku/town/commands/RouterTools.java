package shikaku.town.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import shikaku.network.apply.Application;
import shikaku.network.apply.AtStart;
import shikaku.network.apply.Connections;
import shikaku.network.apply.Conntrack;
import shikaku.network.apply.Machine;
import shikaku.network.apply.Nft;
import shikaku.network.apply.StateFolder;
import shikaku.network.apply.SystemMachine;
import shikaku.network.apply.SystemNft;

/**
 * ルータの道具: what applying rules touches on the router where it runs.
 *
 * @param boot tells this start of the machine from others
 * @param typed what the person in front of it types
 */
record RouterTools(
        Nft nft,
        Connections connections,
        Machine machine,
        AtStart atStart,
        String boot,
        InstantSource clock,
        InputStream typed) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    static RouterTools ofThisMachine() {
        return new RouterTools(
                new SystemNft(List.of()),
                new Conntrack(List.of()),
                new SystemMachine(List.of()),
                AtStart.OF_THE_MACHINE,
                thisStart(),
                InstantSource.system(),
                System.in);
    }

    private static String thisStart() {
        try {
            return Files.readString(BOOT).strip();
        } catch (IOException notLinux) {
            // No rules of nftables either; nft will say so.
            return "";
        }
    }

    Application application(StateFolder folder) {
        return new Application(nft, connections, machine, folder, clock, boot);
    }
}
