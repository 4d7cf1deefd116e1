package shikaku.terminal.center;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shikaku.domain.Eligibility;
import shikaku.message.BulkReading;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.MalformedMessage;
import shikaku.message.Octets;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkResult;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.terminal.Limits;
import shikaku.terminal.store.InAdvance;

/** 前もっての確認を読む: who will have trouble on the day they come, as OQS-IF-008 says it, is kept for the desk. */
public final class Ahead {
    private static final List<String> NUMBERS = List.of(
            "InsurerNumber", "InsuredCardSymbol", "InsuredIdentificationNumber", "InsuredBranchNumber", "Birthdate");

    private final InAdvance desk;

    public Ahead(InAdvance desk) {
        this.desk = desk;
    }

    /** What accounting says of whom it could not ask about: nobody but it knows of them, and the desk's list is to have them all the same. */
    public void leftOut(byte[] document) throws IOException {
        look(new BulkReading(() -> new ByteArrayInputStream(document), BulkConfirmUnit.NAME));
    }

    /** Of as many people as a clinic sees in a day; of those after them it is counted who will have trouble, and the desk is told how many. */
    void look(BulkReading reading) throws IOException {
        BulkResult result = BulkResult.from(reading.envelope());
        Optional<LocalDate> day = result.qualificationConfirmationDate().filter(desk::isNear);
        if (day.isEmpty() || result.counts().isEmpty()) {
            return;
        }
        List<InAdvance.Told> told = new ArrayList<>();
        int[] more = new int[1];
        reading.each(person -> {
            if (told.size() < Limits.ADVANCE_PEOPLE) {
                told(person).ifPresent(told::add);
            } else if (isTroubled(person)) {
                more[0]++;
            }
        });
        if (!told.isEmpty()) {
            keep(day.get(), told, new InAdvance.More(result.receptionNumber().value(), more[0]));
        }
    }

    private void keep(LocalDate day, List<InAdvance.Told> told, InAdvance.More more) throws IOException {
        try {
            desk.keep(day, told, more);
        } catch (SQLException full) {
            throw new IOException("the store cannot be written", full);
        }
    }

    private static Optional<InAdvance.Told> told(Fields person) {
        try {
            BulkConfirmUnit unit = BulkConfirmUnit.from(person);
            return person(unit.search().fields(QualificationConfirmSearchInfo.NAME))
                    .map(key -> new InAdvance.Told(
                            key, Optional.of(unit).filter(Ahead::troubled).map(Ahead::written)));
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isTroubled(Fields person) {
        try {
            return troubled(BulkConfirmUnit.from(person));
        } catch (MalformedMessage unreadable) {
            return false;
        }
    }

    /** Whom accounting gave no key of its own is told from others by the numbers; who has neither nobody at the desk could find. */
    private static Optional<String> person(Fields asked) {
        return asked.text("ArbitraryIdentifier")
                .or(() -> asked.text("InsuredIdentificationNumber")
                        .map(_ -> NUMBERS.stream()
                                .map(name -> asked.text(name).orElse(""))
                                .collect(Collectors.joining("/"))));
    }

    private static boolean troubled(BulkConfirmUnit unit) {
        return switch (unit.confirmation()) {
            case Confirmation.NotDecided _ -> true;
            case Confirmation.Decided(var eligibility, var _, var _, var _) ->
                switch (eligibility) {
                    case Eligibility.Valid _ -> false;
                    case Eligibility.ValidUnregistered _,
                            Eligibility.Invalid _,
                            Eligibility.InvalidNewerExists _,
                            Eligibility.NotFound _,
                            Eligibility.Multiple _,
                            Eligibility.Blocked _ -> true;
                };
        };
    }

    private static Octets written(BulkConfirmUnit unit) {
        return Octets.of(XmlMessages.write(XmlMessage.of(new Elements(), unit.toElements())));
    }
}
