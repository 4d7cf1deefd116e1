package shikaku.town.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import org.postgresql.ds.PGSimpleDataSource;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.edge.database.DatabaseAddress;
import shikaku.message.BulkWriting;
import shikaku.message.Elements;
import shikaku.message.XmlMessage;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkRegistrationRequest;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;

/**
 * 大勢の被保険者, who are asked about in bulk and never seen. They are put into the center's registry by the database itself, because it is not the
 * insurers' registration that is measured.
 *
 * @param people how many are asked about; as many again are insured with an older record of each second one, so that the registry is not theirs alone
 */
record Crowd(int people, InsurerNumber insurer, InstitutionCode clinic, LocalDate date) {
    private static final LocalDate BORN = LocalDate.of(1980, 4, 1);
    private static final String SYMBOL = "一括";

    private static final String PERSONS = """
            insert into person (person_id, linkage_identifier, known_since)
            select gen_random_uuid(), 'crowd-' || i, now() from generate_series(1, ?) i
            """;

    private static final String COVERAGES = """
            insert into coverage (insurer_number, record_id, person_id, symbol, number, birthdate, name, name_kana, sex,
                address, post_number, insurer_name, classification, relation, valid_from, valid_to, blocked, registered_at)
            select ?, linkage_identifier || '-' || r, person_id, ?, substr(linkage_identifier, 7), ?,
                '神戸　花', 'ｺｳﾍﾞ ﾊﾅ', '2', '神戸市中央区１－１', '650-0001', '全国健康保険協会　兵庫支部', '01', '2',
                date '2016-04-01' + r * 800, case when r = 0 then date '2017-03-31' end, false, now()
            from person, generate_series(0, 1) r
            where linkage_identifier like 'crowd-%' and (r = 1 or cast(substr(linkage_identifier, 7) as integer) % 2 = 0)
            """;

    /** Has them insured. */
    void insure(DatabaseAddress center) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(center.url());
        source.setUser(center.user());
        source.setPassword(center.password());
        try (Connection connection = source.getConnection();
                PreparedStatement persons = connection.prepareStatement(PERSONS);
                PreparedStatement coverages = connection.prepareStatement(COVERAGES);
                PreparedStatement analyze = connection.prepareStatement("analyze")) {
            persons.setInt(1, 2 * people);
            persons.executeUpdate();
            coverages.setString(1, insurer.digits());
            coverages.setString(2, SYMBOL);
            coverages.setObject(3, BORN);
            coverages.executeUpdate();
            // As the database's own caretaker does within the minute.
            analyze.execute();
        }
    }

    /** OQS-IF-005 about the first {@code most} of them. */
    Path inquiry(Path file, int most) throws IOException {
        return written(
                file,
                new BulkQualificationRequest(RequestHeader.of(clinic), date).envelope(),
                BulkQualificationRequest.UNIT,
                most,
                number -> new QualificationConfirmSearchInfo(
                                new InsuredCardQuery(key(number), BORN), false, Optional.of(Integer.toString(number)))
                        .toElements());
    }

    /** OQS-IF-009 with a 照会番号 for each of the first {@code most}. */
    Path registration(Path file, int most) throws IOException {
        return written(
                file,
                new BulkRegistrationRequest(RequestHeader.of(clinic)).envelope(),
                BulkRegistrationRequest.UNIT,
                most,
                number -> new ReferenceNumberRegistrationInfo(new ReferenceNumber("B-" + number), key(number))
                        .toElements());
    }

    private InsuredCardKey key(int number) {
        return new InsuredCardKey(
                insurer,
                Optional.of(new InsuredSymbol(SYMBOL)),
                new InsuredNumber(Integer.toString(number)),
                Optional.empty());
    }

    private static Path written(Path file, XmlMessage envelope, String unit, int most, IntFunction<Elements> person)
            throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file));
                var writing = new BulkWriting(stream, envelope)) {
            for (int number = 1; number <= most; number++) {
                writing.unit(unit, person.apply(number));
            }
        }
        return file;
    }
}
