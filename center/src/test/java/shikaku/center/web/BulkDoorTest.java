package shikaku.center.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.center.answer.Checked;
import shikaku.message.Reason;
import shikaku.message.bulk.RequestKey;

class BulkDoorTest {
    private static final String NAME = "numbers-20261124-0001";

    @ParameterizedTest
    @ValueSource(strings = {"", "short-1", "with_underscore_0001"})
    void whatIsNoNameOfARequestIsRefusedAndNotTakenForNone(String name) {
        assertThat(BulkDoor.request(Optional.of(name))).isEqualTo(Checked.refused(Reason.REQUEST_NAME_NOT_ALLOWED));
        assertThat(Status.of(Reason.REQUEST_NAME_NOT_ALLOWED).value()).isEqualTo(400);
    }

    @Test
    void aRequestMayHaveANameOrNone() {
        assertThat(BulkDoor.request(Optional.of(NAME))).isEqualTo(Checked.passed(Optional.of(new RequestKey(NAME))));
        assertThat(BulkDoor.request(Optional.empty())).isEqualTo(Checked.passed(Optional.empty()));
    }
}
