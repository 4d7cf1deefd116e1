package shikaku.town.table;

/** A file of the town does not hold what it should; the message is one sentence, in Japanese and English, that says where. */
public final class TableFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TableFault(String japanese, String english) {
        super(japanese + " / " + english);
    }

    /** A whole file is wrong. */
    public static TableFault inFile(String file, String rule) {
        return new TableFault("%s が正しくありません（%s）。".formatted(file, rule), "%s is wrong: %s.".formatted(file, rule));
    }

    /** A line is wrong. */
    public static TableFault inLine(String file, int line, String rule) {
        return new TableFault(
                "%s の %d 行目が正しくありません（%s）。".formatted(file, line, rule),
                "%s, line %d is wrong: %s.".formatted(file, line, rule));
    }

    /** A cell is wrong. */
    public static TableFault inCell(String file, int line, String column, String rule) {
        return new TableFault(
                "%s の %d 行目の %s 欄が正しくありません（%s）。".formatted(file, line, column, rule),
                "%s, line %d, column %s is wrong: %s.".formatted(file, line, column, rule));
    }
}
