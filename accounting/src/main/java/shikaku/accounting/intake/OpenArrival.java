package shikaku.accounting.intake;

import java.util.List;
import shikaku.accounting.patient.PatientNumber;

/**
 * 未決の到着: an arrival of which nobody has said yet whose it is.
 *
 * @param number running number of the arrival
 * @param document the message as it came
 * @param candidates who may be meant, as it was found when it came
 */
public record OpenArrival(long number, byte[] document, List<PatientNumber> candidates) {
    public OpenArrival {
        candidates = List.copyOf(candidates);
    }

    @Override
    public String toString() {
        return "OpenArrival[" + number + "]";
    }
}
