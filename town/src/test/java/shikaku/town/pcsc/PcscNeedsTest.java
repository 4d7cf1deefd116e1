package shikaku.town.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PcscNeedsTest {
    @Test
    void whatIsMissingIsNamedAsPackages() {
        assertThat(PcscNeeds.missing(true, name -> false))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("pcscd", "iproute2", "util-linux"));
    }

    @Test
    void oneMissingCommandNamesItsPackageAlone() {
        assertThat(PcscNeeds.missing(true, name -> !name.equals("ip")))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("iproute2").doesNotContain("util-linux"));
    }

    @Test
    void anybodyButRootIsToldSoInOneSentence() {
        assertThat(PcscNeeds.missing(false, name -> true))
                .hasValueSatisfying(sentence -> assertThat(sentence.lines()).hasSize(1));
    }
}
