package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import picocli.CommandLine;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.EvidenceSchema;
import shikaku.evidence.LogSigner;

@Proves(clauses = Clause.C17)
class EvidenceVerifyCommandTest {
    private static final int RECORDS = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String good = "";
    private List<String> receipts = List.of();

    @BeforeEach
    void writeALog() throws SQLException, IOException {
        WrittenLog log = log("log.db", RECORDS);
        good = log.export();
        receipts = log.receipts();
    }

    private WrittenLog log(String name, int records) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve(name));
        return WrittenLog.of(source, EvidenceSchema.sqliteStatements(), records);
    }

    private Ran verify(String export) throws IOException {
        return Ran.shikaku(
                "evidence",
                "verify",
                Files.writeString(folder.resolve("export"), export).toString());
    }

    private Ran verify(String export, List<String> kept) throws IOException {
        Path file = Files.write(folder.resolve("receipts"), kept);
        return Ran.shikaku(
                "evidence",
                "verify",
                Files.writeString(folder.resolve("export"), export).toString(),
                "--receipts",
                file.toString());
    }

    @Test
    void aLogThatFitsEndsWithZeroAndSaysWhatReceiptsWouldAdd() throws IOException {
        Ran fits = verify(good);
        assertThat(fits.code()).isZero();
        assertThat(fits.out().lines()).hasSize(4);
        assertThat(fits.out()).contains("5 件", "受領証も控えた先頭もない", "5 records", "Without receipts", "No checkpoint");
    }

    @Test
    void withReceiptsItSaysHowManyAgree() throws IOException {
        Ran fits = verify(good, receipts);
        assertThat(fits.code()).isZero();
        assertThat(fits.out()).contains("受領証と控えた先頭 5 通", "all 5 receipts");
    }

    @Test
    void receiptsMayComeInAnyOrderWithEmptyLines() throws IOException {
        Ran fits = verify(good, List.of(receipts.get(3), "", " " + receipts.get(1) + " "));
        assertThat(fits.code()).isZero();
        assertThat(fits.out()).contains("all 2 receipts");
    }

    @Test
    void aChangedRecordIsNamed() throws IOException {
        Ran broken = verify(good.replaceFirst("00:15:33Z", "00:16:33Z"));
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("3 番", "number 3", "was changed");
    }

    @Test
    void aRemovedRecordIsNamed() throws IOException {
        Ran broken = verify(good.replaceFirst("(?m)^R 2 .*\n", ""));
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("number 2", "removed");
    }

    @Test
    void anExportThatBreaksOffIsNotWhole() throws IOException {
        Ran broken = verify(good.substring(0, good.length() - 7));
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("途切れ", "breaks off");
    }

    @Test
    void aLogCutAtACommitIsNoticedByAReceipt() throws IOException {
        String cut = WrittenLog.ended(good.substring(0, good.indexOf("R 3 ")));
        assertThat(verify(cut).code()).isZero();
        Ran broken = verify(cut, receipts);
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("number 3", "rolled back");
    }

    @Test
    void aLogRewrittenFromTheStartIsNoticedByAReceipt() throws Exception {
        WrittenLog longer = log("other.db", RECORDS + 1);
        String rewritten = longer.export();
        // Another log's receipt at the same size: this log cannot have given it.
        String foreign = receipts.getFirst().replaceFirst("^0 1 ", "0 2 ");
        assertThat(verify(rewritten).code()).isZero();
        Ran broken = verify(rewritten, List.of(foreign));
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("書き直され", "rewritten");
    }

    @Test
    void aCheckpointKeptBeforeShowsWhatWasCutOffOrRewritten() throws Exception {
        LogSigner signer = WrittenLog.signer();
        WrittenLog kept = log("signed.db", RECORDS);
        String checkpoint = kept.sign(signer);
        Path file = Files.writeString(folder.resolve("kept"), checkpoint);
        String whole = kept.export();
        String cut = WrittenLog.ended(whole.substring(0, whole.indexOf("R 3 ")));
        WrittenLog other = log("another.db", RECORDS + 1);
        other.sign(signer);

        assertThat(since(file, whole).out())
                .contains("all 1 receipts and checkpoints", "Signed checkpoints: 1, the last over 5");
        assertThat(since(file, cut).out()).contains("number 3", "rolled back");
        assertThat(since(file, other.export()).out())
                .contains("Key " + signer.key().text());
        assertThat(since(file, good).out()).contains("another key");
    }

    @Test
    void aLogSignedAnewByAnotherKeyIsFoundByWhoKnowsTheKey() throws Exception {
        LogSigner signer = WrittenLog.signer();
        WrittenLog log = log("signed.db", RECORDS);
        log.sign(WrittenLog.signer());
        Path file = Files.writeString(folder.resolve("export"), log.export());

        assertThat(Ran.shikaku("evidence", "verify", file.toString()).out()).contains("--key was not given");
        assertThat(Ran.shikaku(
                                "evidence",
                                "verify",
                                file.toString(),
                                "--key",
                                signer.key().text())
                        .out())
                .contains("another key");
    }

    @Test
    void theTerminalsRecordsShowThatTheCenterWasRewritten() throws Exception {
        WrittenLog center = log("center.db", RECORDS);
        center.sign(WrittenLog.signer());
        Path export = Files.writeString(folder.resolve("center.evidence"), center.export());
        String first = center.receipts().getFirst().replaceFirst("^0 ", "");
        Path agreed = Files.writeString(folder.resolve("agreed"), terminalThatSaw(first));
        Path other = Files.writeString(folder.resolve("other"), terminalThatSaw(first.replaceFirst("1 ", "2 ")));

        assertThat(Ran.shikaku("evidence", "verify", export.toString(), "--receipts", agreed.toString())
                        .out())
                .contains("all 1 receipts");
        assertThat(Ran.shikaku("evidence", "verify", export.toString(), "--receipts", other.toString())
                        .out())
                .contains("rewritten");
    }

    private static String terminalThatSaw(String head) {
        return "shikaku-evidence 2\nR 0 x {\"seen\":\"center " + head + "\"}\nR 1 x {\"seen\":\"another " + head
                + "\"}\n";
    }

    @Test
    void aPatientIsGivenWhatTheLogHoldsAboutThemAndCanCheckIt() throws Exception {
        WrittenLog center = log("center.db", RECORDS);
        LogSigner signer = WrittenLog.signer();
        center.sign(signer);
        Path export = Files.writeString(folder.resolve("center.evidence"), center.export());
        Path list = folder.resolve("list");

        Ran given = Ran.shikaku("evidence", "looks", export.toString(), "--whom", "person-3", "--to", list.toString());
        assertThat(given.code()).isZero();
        assertThat(given.out()).contains("2026-11-24T00:15:33Z", "INQUIRY_BY_CARD", "1 lines");
        Ran checked = Ran.shikaku(
                "evidence", "looks", list.toString(), "--key", signer.key().text());
        assertThat(checked.code()).isZero();
        assertThat(checked.out()).isEqualTo(given.out());

        Files.writeString(list, Files.readString(list).replace("00:15:33Z", "00:15:34Z"));
        Ran wrong = Ran.shikaku("evidence", "looks", list.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("Line 1 is not in the evidence");
    }

    private Ran since(Path checkpoint, String export) throws IOException {
        Path file = Files.writeString(folder.resolve("export"), export);
        return Ran.shikaku("evidence", "verify", file.toString(), "--since", checkpoint.toString());
    }

    @Test
    void bytesThatAreNoTextAreAVerdictAndNoFaultOfTheProgram() throws IOException {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        bytes[good.indexOf("2810000001")] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("bytes"), bytes);
        Ran broken = Ran.shikaku("evidence", "verify", file.toString());
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("number 0");
        assertThat(broken.err()).isEmpty();
    }

    @Test
    void anythingElseIsNotReadable() throws IOException {
        assertThat(verify("").out()).contains("cannot be read");
        assertThat(verify("shikaku-evidence 1\n").out()).contains("cannot be read");
    }

    @Test
    void readsStandardInput() {
        var input = new ByteArrayInputStream(good.getBytes(StandardCharsets.UTF_8));
        Ran fits = Ran.of(new CommandLine(new EvidenceVerifyCommand(input)), "-");
        assertThat(fits.code()).isZero();
        assertThat(fits.out()).contains("5 records");
    }

    @Test
    void aReceiptThatCannotBeReadNeverPassesAsOneThatFits() throws IOException {
        for (String no : List.of(
                "nonsense",
                "0 1",
                receipts.getFirst() + "x",
                receipts.getFirst().replace("0 1 ", "1 1 "))) {
            Ran failed = verify(good, List.of(receipts.getLast(), no));
            assertThat(failed.code()).isEqualTo(1);
            assertThat(failed.out()).isEmpty();
            assertThat(failed.err()).contains("line 2").doesNotContain(no);
        }
    }

    @Test
    void aMissingFileOfReceiptsIsOneSentence() throws IOException {
        Path export = Files.writeString(folder.resolve("export"), good);
        Ran failed = Ran.shikaku(
                "evidence",
                "verify",
                export.toString(),
                "--receipts",
                folder.resolve("missing").toString());
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("missing");
    }
}
