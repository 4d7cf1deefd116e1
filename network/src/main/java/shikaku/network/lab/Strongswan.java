package shikaku.network.lab;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import shikaku.message.Sentence;

/**
 * 一台のルータのstrongSwan: a daemon (charon) of its own, with configuration, keys and socket in one folder, so that several run on one machine and
 * none meets the machine's own; see strongswan.conf(5), swanctl(8). From Debian: charon-systemd, strongswan-swanctl,
 * libstrongswan-standard-plugins.
 */
record Strongswan(Path folder) {
    private static final Path DAEMON = Path.of("/usr/sbin/charon-systemd");
    private static final Path PLUGIN = Path.of("/usr/lib/ipsec/plugins/libstrongswan-openssl.so");
    private static final Path SWANCTL = Path.of("/usr/sbin/swanctl");
    private static final int POLL_MILLIS = 20;
    private static final List<String> FOLDERS = List.of(
            "x509",
            "x509ca",
            "x509ocsp",
            "x509aa",
            "x509ac",
            "x509crl",
            "pubkey",
            "private",
            "rsa",
            "ecdsa",
            "bliss",
            "pkcs8",
            "pkcs12");

    /** Nothing beyond what our configuration needs; above all none that makes exceptions for neighbouring networks. */
    private static final String CONFIGURATION = """
            include %1$s/shikaku.conf
            charon-systemd {
              load = random nonce x509 revocation constraints pubkey pem pkcs1 pkcs8 openssl kdf kernel-netlink socket-default vici
              journal {
                default = -1
              }
              filelog {
                log {
                  path = %1$s/log
                  default = 1
                  flush_line = yes
                }
              }
              plugins {
                vici {
                  socket = unix://%1$s/vici
                }
              }
            }
            swanctl {
              load = random pem pkcs1 pkcs8 x509 pubkey openssl
            }
            """;

    static boolean isInstalled() {
        return Files.isExecutable(DAEMON) && Files.isExecutable(SWANCTL) && Files.exists(PLUGIN);
    }

    /** Writes everything it reads, its owner's only. */
    void write(String swanctl, String daemon, RouterKeys keys) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (String each : FOLDERS) {
            Files.createDirectories(folder.resolve(each));
        }
        Files.writeString(folder.resolve("strongswan.conf"), CONFIGURATION.formatted(folder));
        Files.writeString(folder.resolve("shikaku.conf"), daemon);
        Files.writeString(folder.resolve("swanctl.conf"), swanctl);
        keys.write(folder);
    }

    /** The daemon, in the foreground. */
    List<String> daemon() {
        return command(List.of(DAEMON.toString()));
    }

    List<String> swanctl(String... words) {
        return command(Stream.concat(
                        Stream.of(SWANCTL.toString()),
                        Stream.concat(Stream.of(words), Stream.of("--uri", "unix://" + folder.resolve("vici"))))
                .toList());
    }

    private List<String> command(List<String> program) {
        return Stream.concat(
                        Stream.of(
                                "env",
                                "STRONGSWAN_CONF=" + folder.resolve("strongswan.conf"),
                                "SWANCTL_DIR=" + folder,
                                "LC_ALL=C"),
                        program.stream())
                .toList();
    }

    /** Waits until the daemon listens. */
    void awaitSocket(Process daemon) {
        long until = System.nanoTime() + Limits.CHARON.toNanos();
        while (!listens()) {
            if (!daemon.isAlive() || System.nanoTime() > until) {
                throw new LabFailure(new Sentence("strongSwanが始まりません", "strongSwan does not start"));
            }
            Trial.settle(POLL_MILLIS);
        }
    }

    private boolean listens() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(folder.resolve("vici")));
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the daemon told. */
    String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException none) {
            return "";
        }
    }
}
