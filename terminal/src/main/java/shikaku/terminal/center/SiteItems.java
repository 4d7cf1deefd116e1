package shikaku.terminal.center;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import shikaku.edge.WrongConfiguration;
import shikaku.message.item.ItemAllowList;

/** 結合できる情報項目の設定: the city's own list from its file, or that of the source document. */
public final class SiteItems {
    private static final long MAX_BYTES = 256 * 1024;

    private SiteItems() {}

    /**
     * The list.
     *
     * @throws WrongConfiguration when the file cannot be read, is no list, or would drop an element without which nothing can be confirmed
     */
    public static ItemAllowList of(Optional<Path> file) {
        return file.map(SiteItems::read).orElseGet(ItemAllowList::kobe);
    }

    private static ItemAllowList read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("too large");
            }
            return ItemAllowList.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw wrong(file, "UTF-8で書かれた、読める情報項目の一覧", "a list of items that can be read, in UTF-8");
        } catch (IllegalArgumentException notSuchAList) {
            throw wrong(
                    file,
                    "必須の要素を落とさない情報項目の一覧（" + notSuchAList.getMessage() + "）",
                    "a list that drops no mandatory element (" + notSuchAList.getMessage() + ")");
        }
    }

    private static WrongConfiguration wrong(Path file, String japanese, String english) {
        return new WrongConfiguration("terminal.items", file.toString(), japanese, english);
    }
}
