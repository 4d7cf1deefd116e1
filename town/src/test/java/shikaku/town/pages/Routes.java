package shikaku.town.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every route that the programs with pages serve to a browser, read from their classes as they were compiled: what somebody adds there is a route that somebody
 * must walk, without a line here.
 */
final class Routes {
    private static final Map<String, String> METHODS = Map.of(
            "GetMapping",
            "GET",
            "PostMapping",
            "POST",
            "PutMapping",
            "PUT",
            "DeleteMapping",
            "DELETE",
            "PatchMapping",
            "PATCH",
            "RequestMapping",
            "ANY");

    /** What the framework serves by itself to the staff. */
    private static final List<String> SIGN_IN = List.of("/sign-in", "/sign-out");

    private static final List<String> WITH_STAFF = List.of("accounting", "center", "terminal");

    /** Where the pages that every program has are written. */
    private static final String EDGE = "edge";

    private Routes() {}

    static SortedSet<Route> of(Path root) {
        SortedSet<Route> all = new TreeSet<>();
        for (String program : List.of("accounting", "center", "terminal", "town")) {
            all.addAll(routes(root, program, program));
            all.addAll(routes(root, EDGE, program));
        }
        WITH_STAFF.forEach(program -> SIGN_IN.forEach(path -> all.add(new Route(program, "POST", path))));
        return all;
    }

    private static List<Route> routes(Path root, String module, String program) {
        Path classes = root.resolve(module).resolve("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(Routes::parsed)
                    .flatMap(type -> type.methods().stream())
                    .flatMap(method -> mappings(method, program))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Route> mappings(MethodModel method, String program) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream())
                .flatMap(each -> Optional.ofNullable(METHODS.get(name(each))).stream()
                        .flatMap(http -> paths(each).map(pattern -> new Route(program, http, pattern))));
    }

    private static String name(Annotation annotation) {
        return annotation.classSymbol().displayName();
    }

    private static Stream<String> paths(Annotation mapping) {
        return mapping.elements().stream()
                .filter(element ->
                        element.name().equalsString("value") || element.name().equalsString("path"))
                .map(AnnotationElement::value)
                .flatMap(value ->
                        value instanceof AnnotationValue.OfArray several ? several.values().stream() : Stream.of(value))
                .map(value -> ((AnnotationValue.OfString) value).stringValue());
    }
}
