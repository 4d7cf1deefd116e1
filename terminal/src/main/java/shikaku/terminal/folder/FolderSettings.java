package shikaku.terminal.folder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import shikaku.edge.WrongConfiguration;

/**
 * 連携フォルダの設定 ({@code terminal.folders.…}); absent where a site links by the door alone.
 *
 * @param req where requests are moved in
 * @param res where their answers are fetched
 * @param face where the results of cards are fetched
 * @param forgottenAfter an answer that nobody fetched for so long is removed; a day, as field set-ups have it
 * @param aside how much is kept of what nobody understood
 * @param results by which of the two ways accounting gets the results of cards; the other way never offers them
 * @param zipOver an answer larger than this comes as a {@code .zip} that holds it
 */
public record FolderSettings(
        @NotNull Path req,
        @NotNull Path res,
        @NotNull Path face,
        @DefaultValue("24h") @NotNull Duration forgottenAfter,
        @DefaultValue @NotNull @Valid AsideSettings aside,
        @DefaultValue("DOOR") @NotNull Results results,
        @DefaultValue("5MB") @NotNull DataSize zipOver) {

    /** How long an answer waits for its place: longer by far than the one before it waits to be fetched. */
    public Duration patience() {
        return forgottenAfter.plus(Limits.WITHOUT_PLACE);
    }

    /**
     * Refuses folders of answers that are, or lie in or around, that of the requests: each answer would be taken as a request.
     *
     * @throws IOException when one of them is not there
     */
    public void requireApart() throws IOException {
        Path requests = req.toRealPath();
        for (Path folder : List.of(res, face)) {
            Path answers = folder.toRealPath();
            if (answers.startsWith(requests) || requests.startsWith(answers)) {
                throw new WrongConfiguration(
                        "terminal.folders.req",
                        req.toString(),
                        "res・face とは別で、互いの中にもないフォルダ",
                        "a folder apart from res and face, and within neither nor around them");
            }
        }
    }

    /** 結果の受渡し方法. */
    public enum Results {
        /** By accounting's door, to its long poll. */
        DOOR,
        /** As files of the folder {@code face}. */
        FACE
    }
}
