package shikaku.edge.refusal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

class RefusalsOnRecordTest {
    private final StaticListableBeanFactory program = new StaticListableBeanFactory();
    private final RefusalsOnRecord check = new RefusalsOnRecord(
            program.getBeanProvider(RefusedHandshakes.class), program.getBeanProvider(PageRefusals.class));

    @Test
    @Proves(clauses = Clause.C17)
    void aProgramWithoutAPlaceForItsRefusalsDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(check::afterSingletonsInstantiated)
                .withMessageContaining("RefusedHandshakes");
        program.addBean("connections", (RefusedHandshakes) (handshake, times) -> {});
        assertThatIllegalStateException()
                .isThrownBy(check::afterSingletonsInstantiated)
                .withMessageContaining("PageRefusals");
        program.addBean("requests", (PageRefusals) (refusal, times) -> {});
        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
    }
}
