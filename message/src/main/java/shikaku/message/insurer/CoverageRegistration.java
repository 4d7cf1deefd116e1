package shikaku.message.insurer;

import java.util.ArrayList;
import java.util.List;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Limits;
import shikaku.message.MalformedMessage;
import shikaku.message.XmlMessage;

/**
 * What an insurer registers (our profile). Whose registration it is follows from the client certificate alone.
 *
 * @param records the lines, at most {@link Limits#COVERAGE_RECORDS}
 */
@Realizes(clauses = Clause.C11)
public record CoverageRegistration(List<CoverageRecord> records) {

    public CoverageRegistration {
        records = List.copyOf(records);
        if (records.size() > Limits.COVERAGE_RECORDS) {
            throw new IllegalArgumentException("too many lines in one registration");
        }
    }

    /**
     * A registration as it was read: one bad line does not keep the others out.
     *
     * @param registration the lines that could be read
     * @param rejected those that could not
     */
    public record Reading(CoverageRegistration registration, List<RejectedRecord> rejected) {
        public Reading {
            rejected = List.copyOf(rejected);
        }
    }

    public XmlMessage toXml() {
        return XmlMessage.of(
                new Elements(), new Elements().blocks(CoverageRecord.NAME, records, CoverageRecord::toElements));
    }

    /**
     * Reads line by line.
     *
     * @throws MalformedMessage when there are too many lines, or one does not even say its name
     */
    public static Reading read(XmlMessage xml) {
        List<CoverageRecord> readable = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (Fields line : xml.bodyFields().blocks(CoverageRecord.NAME, Limits.COVERAGE_RECORDS)) {
            String recordId = CoverageRecord.identifier(line);
            try {
                readable.add(CoverageRecord.from(line));
            } catch (MalformedMessage refused) {
                rejected.add(new RejectedRecord(recordId, refused.reason(), refused.where()));
            }
        }
        return new Reading(new CoverageRegistration(readable), rejected);
    }

    /**
     * Reads all lines or none.
     *
     * @throws MalformedMessage when a line is malformed
     */
    public static CoverageRegistration from(XmlMessage xml) {
        return new CoverageRegistration(xml.bodyFields().blocks(CoverageRecord.NAME, Limits.COVERAGE_RECORDS).stream()
                .map(CoverageRecord::from)
                .toList());
    }
}
