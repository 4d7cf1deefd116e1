package shikaku.town.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.EligibilityDecision;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.ReferenceNumber;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;
import shikaku.town.people.Clinic;
import shikaku.town.people.LoadTime;
import shikaku.town.people.Resident;

/** 見本: requests of each clinic about somebody of the town who is insured all day long, for who has a receipt computer to try. */
final class ExchangeSamples {
    private final Neighbourhood neighbourhood;

    ExchangeSamples(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
    }

    void write() throws IOException {
        Resident insured = neighbourhood.town().residents().stream()
                .filter(this::isInsuredAllDay)
                .findFirst()
                .orElseThrow();
        for (Clinic clinic : neighbourhood.clinics()) {
            write(clinic, insured);
        }
    }

    private void write(Clinic clinic, Resident insured) throws IOException {
        var samples = neighbourhood.folder().exchange(clinic).samples();
        var header = RequestHeader.of(clinic.code());
        var key = coverage(insured, LoadTime.MORNING).key().whole().orElseThrow();
        var inquiry = new QualificationConfirmationRequest(
                header,
                neighbourhood.town().date(),
                new QualificationConfirmSearchInfo(
                        new InsuredCardQuery(key, insured.person().birthdate()), false, Optional.of("17_2")));
        var registration = new ReferenceNumberRegistration(
                header, new ReferenceNumberRegistrationInfo(new ReferenceNumber("K-0017"), key));
        Files.write(samples.resolve("inquiry.xml"), XmlMessages.write(inquiry.toXml()));
        Files.write(samples.resolve("registration.xml"), XmlMessages.write(registration.toXml()));
    }

    private boolean isInsuredAllDay(Resident resident) {
        return isInsured(resident, LoadTime.MORNING)
                && resident.registeredAt(LoadTime.MORNING).size() == 1
                && resident.registeredAt(LoadTime.MORNING)
                        .equals(resident.registeredAt(LoadTime.values()[LoadTime.values().length - 1]))
                && coverage(resident, LoadTime.MORNING).key().branch().isPresent();
    }

    private boolean isInsured(Resident resident, LoadTime time) {
        return EligibilityDecision.byCard(
                        resident.holdingsAt(time), neighbourhood.town().date())
                instanceof Eligibility.Valid;
    }

    private static Coverage coverage(Resident resident, LoadTime time) {
        return resident.registeredAt(time).getFirst().coverage();
    }
}
