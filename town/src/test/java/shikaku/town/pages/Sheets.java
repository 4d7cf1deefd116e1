package shikaku.town.pages;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What would come out of a printer. */
final class Sheets {
    /** Of each page of a PDF (ISO 32000-2, 7.7.3.3), in points. */
    private static final Pattern SIZE = Pattern.compile("/MediaBox ?\\[0 0 ([0-9.]+) ([0-9.]+)]");

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private Sheets() {}

    /** The size of each sheet, one after the other. */
    static List<String> of(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return SIZE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .map(size -> "%d mm x %d mm".formatted(millimetres(size.group(1)), millimetres(size.group(2))))
                .toList();
    }

    private static long millimetres(String points) {
        return Math.round(Double.parseDouble(points) * MILLIMETRES_PER_POINT);
    }
}
