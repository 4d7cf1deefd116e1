package shikaku.town.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a table. */
public final class Table {
    private Table() {}

    /**
     * The rows of a file.
     *
     * @param file its name, for faults
     * @param bytes its content
     * @param columns the header it must have
     * @throws TableFault when it is too large, no UTF-8, has another header, or a row has more or fewer cells than the header
     */
    public static List<Row> read(String file, byte[] bytes, List<String> columns) {
        List<String> lines = lines(file, bytes);
        List<Integer> filled = IntStream.range(0, lines.size())
                .filter(at -> !lines.get(at).isBlank() && !lines.get(at).startsWith("#"))
                .boxed()
                .toList();
        if (filled.isEmpty()) {
            throw TableFault.inFile(file, "it has no header row");
        }
        int header = filled.getFirst();
        if (!cells(file, header + 1, lines.get(header)).equals(columns)) {
            throw TableFault.inLine(file, header + 1, "the header must be " + String.join(",", columns));
        }
        return filled.stream()
                .skip(1)
                .map(at -> row(file, at + 1, lines.get(at), columns))
                .toList();
    }

    private static List<String> lines(String file, byte[] bytes) {
        if (bytes.length > Limits.FILE_BYTES) {
            throw TableFault.inFile(file, "it is larger than " + Limits.FILE_BYTES + " bytes");
        }
        List<String> lines = decoded(file, bytes).lines().toList();
        if (lines.size() > Limits.LINES) {
            throw TableFault.inFile(file, "it has more than " + Limits.LINES + " lines");
        }
        return lines;
    }

    private static String decoded(String file, byte[] bytes) {
        try {
            // Editors on Windows put a byte order mark in front.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw TableFault.inFile(file, "it is not UTF-8");
        }
    }

    private static Row row(String file, int line, String text, List<String> columns) {
        List<String> cells = cells(file, line, text);
        if (cells.size() != columns.size()) {
            throw TableFault.inLine(
                    file, line, "it has " + cells.size() + " cells where the header has " + columns.size());
        }
        return new Row(file, line, columns, cells);
    }

    /** Cells are trimmed, so that columns may be aligned by hand; a cell with a comma stands between quotes. */
    private static List<String> cells(String file, int line, String text) {
        if (text.length() > Limits.LINE_CHARACTERS) {
            throw TableFault.inLine(file, line, "it is longer than " + Limits.LINE_CHARACTERS + " characters");
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw TableFault.inLine(file, line, "a quotation mark is not closed");
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
