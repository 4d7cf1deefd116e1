package shikaku.network;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import shikaku.message.Sentence;

/**
 * 構成ファイル: the one YAML file of a city's network. Every mistake in it is one sentence ({@link WrongSite}). Routers' addresses may be left
 * out; by custom router B and the hub then have the first of a network (router A, too, where it is alone), the other one the second.
 */
public final class SiteFile {
    private static final Set<String> KEYS = Set.of("clinics", "center", "distribution", "jpki", "ports", "echo");

    private final List<NetworkEntry> networks = new ArrayList<>();
    private final List<Interface> hub = new ArrayList<>();

    private SiteFile() {}

    /** @throws WrongSite for the first mistake in it */
    public static Site read(java.nio.file.Path file) throws IOException {
        if (Files.size(file) > Limits.SITE_CHARACTERS) {
            throw tooLong();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new WrongSite(1, "(file)", new Sentence("UTF-8で書いてください", "it must be written in UTF-8"));
        }
    }

    /** @throws WrongSite for the first mistake in it */
    public static Site parse(String yaml) {
        if (yaml.length() > Limits.SITE_CHARACTERS) {
            throw tooLong();
        }
        Node root = compose(yaml);
        if (root == null) {
            throw new WrongSite(1, "(file)", new Sentence("何も書かれていません", "there is nothing in it"));
        }
        return new SiteFile().site(new Entry("", root));
    }

    private static WrongSite tooLong() {
        return new WrongSite(
                1,
                "(file)",
                new Sentence(
                        "%d文字までです".formatted(Limits.SITE_CHARACTERS),
                        "it may have at most %d characters".formatted(Limits.SITE_CHARACTERS)));
    }

    private static @org.jspecify.annotations.Nullable Node compose(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(Limits.SITE_DEPTH);
        options.setCodePointLimit(Limits.SITE_CHARACTERS);
        options.setMaxAliasesForCollections(0);
        try {
            return new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException notYaml) {
            throw notYaml(Optional.ofNullable(notYaml.getProblemMark())
                    .map(Mark::getLine)
                    .orElse(0));
        } catch (YAMLException notYaml) {
            throw notYaml(0);
        }
    }

    private static WrongSite notYaml(int line) {
        return new WrongSite(line + 1, "(file)", new Sentence("YAMLとして読めません", "it cannot be read as YAML"));
    }

    private Site site(Entry root) {
        Map<String, Entry> values = root.map(KEYS);
        Entry clinics = root.at(values, "clinics");
        List<ClinicEntry> entries =
                clinics.list(1, Limits.CLINICS).stream().map(ClinicEntry::new).toList();
        entries.forEach(each -> networks.addAll(each.networks()));
        entries.forEach(each -> hub.add(each.hubInterface()));
        Zone center = central(root.at(values, "center"), "center");
        Zone distribution = central(root.at(values, "distribution"), "distribution");
        Zone jpki = central(root.at(values, "jpki"), "jpki");
        Twice.refuse(networks);
        Twice.refuse(clinics, entries, hub);
        return new Site(
                entries.stream()
                        .map(each -> each.clinic(List.of(center, distribution)))
                        .toList(),
                center,
                distribution,
                jpki,
                new Router("hub", hub),
                Optional.ofNullable(values.get("ports")).map(PortsEntry::read).orElse(Ports.DEFAULT),
                Optional.ofNullable(values.get("echo")).map(Entry::truth).orElse(false));
    }

    private Zone central(Entry entry, String name) {
        NetworkEntry network = new NetworkEntry(entry, Set.of("host", "hub", "interface"));
        networks.add(network);
        Addresses own = network.addresses("hub", 1);
        Zone zone = new Zone(network.network(), new Host(name, network.addresses("host")));
        hub.add(new Interface(
                network.at("interface").interfaceName(), own, network.network(), List.of(zone), Optional.empty()));
        return zone;
    }
}
