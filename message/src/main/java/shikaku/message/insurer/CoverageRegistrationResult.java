package shikaku.message.insurer;

import java.util.List;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.XmlMessage;

/**
 * How a registration fared (our profile).
 *
 * @param accepted how many lines are registered now
 * @param rejected the lines that are not, each with its reason
 */
public record CoverageRegistrationResult(int accepted, List<RejectedRecord> rejected) {

    public CoverageRegistrationResult {
        rejected = List.copyOf(rejected);
    }

    public XmlMessage toXml() {
        return XmlMessage.of(
                new Elements(),
                new Elements()
                        .text("NumberOfNormalProcessing", Integer.toString(accepted))
                        .text("NumberOfError", Integer.toString(rejected.size()))
                        .blocks(RejectedRecord.NAME, rejected, RejectedRecord::toElements));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such result
     */
    public static CoverageRegistrationResult from(XmlMessage xml) {
        Fields body = xml.bodyFields();
        return new CoverageRegistrationResult(
                body.required("NumberOfNormalProcessing", Formats::number),
                body.blocks(RejectedRecord.NAME, Limits.COVERAGE_RECORDS).stream()
                        .map(RejectedRecord::from)
                        .toList());
    }
}
