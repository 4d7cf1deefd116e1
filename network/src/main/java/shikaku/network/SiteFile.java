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
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final Set<String> KEYS =
            Set.of("clinics", "center", "distribution", "jpki", "ports", "echo", "outer");

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
            throw notYaml(notYaml);
        } catch (YAMLException notYaml) {
            throw notYaml(0);
        }
    }

    private static WrongSite notYaml(MarkedYAMLException why) {
        int line = Optional.ofNullable(why.getProblemMark()).map(Mark::getLine).orElse(0);
        return Optional.ofNullable(why.getProblem()).orElse("").contains("(TAB)")
                ? new WrongSite(
                        line + 1, "(file)", new Sentence("字下げにタブは使えません。空白で書いてください", "a tab cannot indent; use spaces"))
                : notYaml(line);
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
        Optional<OuterEntry> outer = outer(root, values, entries);
        return new Site(
                numbered(entries, (each, id) -> Stream.of(each.clinic(List.of(center, distribution), id, outer))),
                center,
                distribution,
                jpki,
                new Router(Router.HUB, hub, numbered(entries, (each, id) -> each.tunnelAtHub(id, outer).stream())),
                Optional.ofNullable(values.get("ports")).map(PortsEntry::read).orElse(Ports.DEFAULT),
                Optional.ofNullable(values.get("echo")).map(Entry::truth).orElse(false));
    }

    private static <T> List<T> numbered(
            List<ClinicEntry> entries, BiFunction<ClinicEntry, Integer, Stream<T>> function) {
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(index -> function.apply(entries.get(index), index + 1))
                .toList();
    }

    /** The hub's outer end: there if, and only if, a clinic has a tunnel to it. */
    private Optional<OuterEntry> outer(Entry root, Map<String, Entry> values, List<ClinicEntry> entries) {
        List<OuterEntry> clinics =
                entries.stream().flatMap(each -> each.outer().stream()).toList();
        if (clinics.isEmpty()) {
            Optional.ofNullable(values.get("outer")).ifPresent(each -> {
                throw each.wrong("tunnel: ipsec の診療所がありません", "no clinic has tunnel: ipsec");
            });
            return Optional.empty();
        }
        OuterEntry atHub = OuterEntry.read(hubsOuter(values, clinics.getFirst()));
        atHub.refuseInterface(hub.stream().map(Interface::name).toList());
        List<OuterEntry> all = Stream.concat(Stream.of(atHub), clinics.stream()).toList();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).refuseInside(networks);
            all.get(i).refuseUnlike(atHub);
            all.get(i).refuseTaken(all.subList(0, i));
        }
        return Optional.of(atHub);
    }

    /** Where it is missing, the mistake stands where a clinic asks for it. */
    private static Entry hubsOuter(Map<String, Entry> values, OuterEntry clinic) {
        Entry found = values.get("outer");
        if (found == null) {
            throw new Entry("outer", clinic.entry().node())
                    .wrong(
                            "ハブの側の outer がありません。%s があるので、ファイルの一番外側に書いてください"
                                    .formatted(clinic.entry().key()),
                            "the hub's outer is missing; with %s, it must be given at the top level of the file"
                                    .formatted(clinic.entry().key()));
        }
        return found;
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
