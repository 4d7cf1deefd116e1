package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.RequestHeader;

/** 一括照会 as a receipt computer does it: two files in, two files out, over mutual TLS to the center and back. */
@ExtendWith(SharedTerminal.class)
class BulkByFolderTest {
    private static final String ASKING = """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <XmlMsg><MessageHeader><QualificationConfirmationDate>20261124</QualificationConfirmationDate>\
            <MedicalInstitutionCode>%s</MedicalInstitutionCode>\
            <ArbitraryFileIdentifier>tomorrow</ArbitraryFileIdentifier></MessageHeader><MessageBody>\
            <QualificationConfirmSearchInfo><InsurerNumber>  138057</InsurerNumber></QualificationConfirmSearchInfo>\
            </MessageBody></XmlMsg>
            """;

    private static final int TURNS = 1_000;

    private final RunningTerminal terminal;

    BulkByFolderTest(RunningTerminal terminal) {
        this.terminal = terminal;
    }

    @Test
    @Proves(
            arrows = Arrow.A7,
            clauses = {Clause.C14, Clause.C17, Clause.C21})
    void aJobIsSentAndItsResultFetchedAndOnlyListedItemsCross() throws Exception {
        put("OQSmuquc01req_1.xml", ASKING.formatted(RunningTerminal.INSTITUTION.digits()));
        assertThat(fetched("OQSmuquc01res_1.xml"))
                .contains("<ReceptionNumber>" + CenterDouble.JOB.value() + "</ReceptionNumber>");
        assertThat(terminal.center.requests)
                .as("by which the center knows it when it is sent again")
                .isNotEmpty()
                .allMatch(RequestKey::isOne);

        var fetch = new BulkDownloadRequest(RequestHeader.of(RunningTerminal.INSTITUTION), CenterDouble.JOB);
        put("OQSmuquc02req_1.xml", new String(XmlMessages.write(fetch.toXml()), StandardCharsets.UTF_8));
        assertThat(fetched("OQSmuquc02res_1.xml"))
                .contains("<BulkConfirmUnit>", CenterDouble.NAME, "<NumberOfProcessingResult>1<")
                .doesNotContain("LimitApplicationCertificateChanged");
        String item = "record ->> '$.items'";
        assertThat(terminal.evidence("BULK_JOB_TAKEN", item))
                .singleElement()
                .asString()
                .contains("job/", "receipt ");
        assertThat(terminal.evidence("BULK_RESULT_FETCHED", item)).hasSize(1);
        assertThat(terminal.refused())
                .as("what every center sends is no refusal")
                .isEmpty();
    }

    @Test
    void whatTheCenterRefusesIsAnErrorResultThatNamesTheFile() throws Exception {
        terminal.center.trouble(Optional.of(Reason.MESSAGE_TOO_LARGE));
        put("OQSmuquc01req_2.xml", ASKING.formatted(RunningTerminal.INSTITUTION.digits()));
        assertThat(fetched("OQSmuquc01res_2.xml"))
                .contains("<ErrorCode>" + Reason.MESSAGE_TOO_LARGE.code() + "<", "tomorrow");

        terminal.center.trouble(Optional.of(Reason.BULK_JOB_UNKNOWN));
        var fetch = new BulkDownloadRequest(RequestHeader.of(RunningTerminal.INSTITUTION), CenterDouble.JOB);
        put("OQSmuimm02req_2.xml", new String(XmlMessages.write(fetch.toXml()), StandardCharsets.UTF_8));
        assertThat(fetched("OQSmuimm02res_2.xml")).contains("<ErrorCode>" + Reason.BULK_JOB_UNKNOWN.code() + "<");
    }

    @Test
    void whatIsNoBulkMessageIsAnsweredWithItsReason() throws Exception {
        put("OQSmuquc01req_3.xml", "<XmlMsg></XmlMsg>");
        assertThat(fetched("OQSmuquc01res_3.xml")).contains("<SegmentOfResult>9<");
        assertThat(terminal.refused()).hasSize(1);
    }

    @Test
    void anAnswerThatCannotBeMovedInIsToldAtTheDeskUntilItIs() throws Exception {
        Path place = Files.createDirectory(share("res").resolve("OQSmuquc01res_4.xml"));
        put("OQSmuquc01req_4.xml", "<XmlMsg></XmlMsg>");
        terminal.desk.signIn("hanako", "himitsu");
        String notice = "[data-notice=" + Reason.ANSWER_PLACE_TAKEN.code() + "]";
        for (int turns = 0; terminal.desk.page.select(notice).isEmpty() && turns < TURNS; turns++) {
            terminal.desk.get("/desk");
        }
        assertThat(terminal.desk.page.select(notice).text()).contains("保守業者（電話");
        Files.delete(place);
        assertThat(fetched("OQSmuquc01res_4.xml")).contains("<SegmentOfResult>9<");
    }

    private void put(String name, String text) throws IOException {
        Path written = Files.writeString(terminal.folder.resolve(name), text);
        Files.move(written, share("req").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private String fetched(String name) throws Exception {
        Path answer = share("res").resolve(name);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try (WatchService watcher = answer.getFileSystem().newWatchService()) {
            share("res").register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(answer) && System.nanoTime() < end) {
                watcher.poll(1, TimeUnit.SECONDS);
            }
        }
        String text = Files.readString(answer);
        Files.delete(answer);
        return text;
    }

    private Path share(String name) {
        return terminal.folder.resolve("share").resolve(name);
    }
}
