package shikaku.face.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of people: one folder each, any number of pictures in it. Other files are left alone. */
public record PeopleFolder(Path folder) {
    private static final Set<String> ENDINGS =
            Set.of("jpg", "jpeg", "png", "bmp", "gif", "pgm", "ppm", "pnm", "jp2", "j2k", "tif", "tiff");

    /**
     * @param half in which this person counts
     * @param images in the order of their names
     */
    record Person(Half half, List<Path> images) {}

    /**
     * @throws IOException when a folder cannot be read
     * @throws IllegalArgumentException with one sentence, when there are no people, or more pictures than {@link Limits#IMAGES}
     */
    List<Person> people() throws IOException {
        List<Person> people;
        try (Stream<Path> folders = Files.list(folder)) {
            people = folders.filter(Files::isDirectory)
                    .sorted()
                    .map(PeopleFolder::person)
                    .filter(person -> !person.images().isEmpty())
                    .toList();
        }
        int images = people.stream().mapToInt(person -> person.images().size()).sum();
        if (people.size() < 2 || images > Limits.IMAGES) {
            throw new IllegalArgumentException(
                    "二人以上、画像 " + Limits.IMAGES + " 枚まで（一人に一つのフォルダ）。 / at least two people, at most " + Limits.IMAGES
                            + " pictures, one folder a person; found " + people.size() + " and " + images);
        }
        return people;
    }

    private static Person person(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> images = files.filter(Files::isRegularFile)
                    .filter(PeopleFolder::isImage)
                    .sorted()
                    .toList();
            return new Person(Half.of(String.valueOf(folder.getFileName())), images);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isImage(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
