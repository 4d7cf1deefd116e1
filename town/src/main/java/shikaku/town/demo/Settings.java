package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A program's configuration file in the making: dotted keys in, YAML out. Holds passwords, so the file is its owner's only. */
final class Settings {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    /** Sets {@code key}, such as {@code shikaku.listeners.door.port}. Paths and dates are written as text. */
    Settings set(String key, Object value) {
        Map<String, Object> node = tree;
        String[] names = key.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            node = child(node, names[i]);
        }
        node.put(names[names.length - 1], plain(value));
        return this;
    }

    Settings setIfPresent(String key, java.util.Optional<?> value) {
        value.ifPresent(present -> set(key, present));
        return this;
    }

    /** Whom a door shows itself as, and whom it believes. */
    Settings tls(String key, KeyFile own, KeyFile trusted) {
        return set(key + ".key-store", own.file())
                .set(key + ".key-store-password", own.password())
                .set(key + ".trust-store", trusted.file())
                .set(key + ".trust-store-password", trusted.password());
    }

    Path write(Path file) {
        DumperOptions block = new DumperOptions();
        block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, new Yaml(block).dump(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> node, String name) {
        return (Map<String, Object>) node.computeIfAbsent(name, ignored -> new LinkedHashMap<String, Object>());
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Integer number -> number;
            case Boolean truth -> truth;
            case List<?> list -> list.stream().map(Settings::plain).toList();
            case Map<?, ?> map -> map;
            default -> value.toString();
        };
    }
}
