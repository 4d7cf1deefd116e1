package shikaku.terminal.center;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Elements;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.item.ItemAllowList;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Deeds;

/** What stands in neither list is taken out; an attempt is seen among what every center sends. */
@Proves(clauses = Clause.C21)
class AllowedItemsTest {
    private final Deeds deeds = new Deeds();
    private final AllowedItems items = new AllowedItems(ItemAllowList.kobe(), deeds);

    @Test
    void whatEveryCenterSendsBeyondTheAnnexIsOnRecordOnceAndIsNoRefusal() {
        for (int times = 0; times < 3; times++) {
            assertThat(items.apply(answer("QualificationDate"))
                            .bodyFields()
                            .requiredBlock("ResultList")
                            .elements())
                    .hasSize(1);
        }
        assertThat(deeds.written).extracting(Deed::reason).containsExactly(Optional.empty());
        assertThat(deeds.written)
                .extracting(Deed::items)
                .containsExactly(List.of("ResultOfQualificationConfirmation/QualificationDate"));
    }

    @Test
    void whatNobodyKnowsIsRefusedOnRecordEachTimeByItsPlace() {
        items.apply(answer("Telephone"));
        items.apply(answer("Telephone"));
        assertThat(deeds.written)
                .extracting(Deed::reason)
                .containsExactly(Optional.of(Reason.ITEM_NOT_ALLOWED), Optional.of(Reason.ITEM_NOT_ALLOWED));
        assertThat(deeds.written.getFirst().items()).containsExactly("ResultOfQualificationConfirmation/Telephone");
    }

    @Test
    void aNameThatIsSomebodysIsNotRepeatedInTheRecord() {
        items.apply(answer("山田花子"));
        assertThat(deeds.written.getFirst().items()).containsExactly("…");
    }

    private static XmlMessage answer(String name) {
        var result = new Elements().text("Name", "somebody").text(name, "value");
        var list = new Elements().block("ResultOfQualificationConfirmation", result);
        return XmlMessage.of(new Elements(), new Elements().block("ResultList", list));
    }
}
