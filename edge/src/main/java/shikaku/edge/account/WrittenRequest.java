package shikaku.edge.account;

import java.time.LocalDate;

/**
 * 申請書: the paper on which an account was asked for, changed or ended.
 *
 * @param number the city's, of the paper
 * @param on its date
 * @param askedBy 申請者, who is responsible for the work
 * @param approvedBy 承認者, who is responsible for the protection of data
 */
public record WrittenRequest(String number, LocalDate on, String askedBy, String approvedBy) {
    @Override
    public String toString() {
        return "WrittenRequest[" + number + "]";
    }
}
