package shikaku.center.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import shikaku.center.emergency.EmergencyFolder;
import shikaku.center.emergency.Opening;
import shikaku.domain.InstitutionCode;

/** 緊急時の検索 as an operator opens and closes it, after the telephone call and the call back (rules.md §4.10). */
record EmergencyOrders(String who, InstantSource clock, PrintStream out, PrintStream err) {
    int carryOut(Order order) {
        if (!Files.isDirectory(order.data())) {
            return OperatorCommands.say(err, Text.NOT_FOUNDED, OperatorCommands.FAILED);
        }
        var folder = new EmergencyFolder(order.data().resolve(EmergencyFolder.NAME));
        try {
            return switch (order) {
                case Order.OpenEmergency open -> open(folder, open);
                case Order.CloseEmergency(Path _, String code) -> close(folder, code);
                case Order.ReportEmergency _ -> report(folder);
                case Order.Enrol _, Order.EnrolMachine _, Order.Revoke _ -> OperatorCommands.FAILED;
            };
        } catch (IllegalArgumentException noOpening) {
            return OperatorCommands.say(err, Text.NO_OPENING, OperatorCommands.FAILED);
        } catch (IOException broken) {
            return OperatorCommands.say(err, Text.EMERGENCY_BROKEN, OperatorCommands.FAILED);
        }
    }

    private int open(EmergencyFolder folder, Order.OpenEmergency open) throws IOException {
        Instant now = clock.instant();
        var institution = new InstitutionCode(open.code());
        folder.open(new Opening(institution, now, now.plus(Duration.ofHours(open.hours())), who, open.because()));
        return OperatorCommands.say(out, Text.EMERGENCY_OPENED, OperatorCommands.DONE);
    }

    private int close(EmergencyFolder folder, String code) throws IOException {
        return folder.close(new InstitutionCode(code), clock.instant())
                ? OperatorCommands.say(out, Text.EMERGENCY_CLOSED, OperatorCommands.DONE)
                : OperatorCommands.say(err, Text.EMERGENCY_NOT_OPEN, OperatorCommands.FAILED);
    }

    private int report(EmergencyFolder folder) throws IOException {
        folder.report().forEach(out::println);
        return OperatorCommands.DONE;
    }
}
