package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTest {
    /** The inputs that Certificate Transparency's own implementations are tested with. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4,d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5,4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6,76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfCertificateTransparency(int size, String root) {
        Frontier tree = Frontier.EMPTY;
        for (String input : INPUTS.subList(0, size)) {
            tree = tree.append(Merkle.leaf(HexFormat.of().parseHex(input)));
        }
        assertThat(tree.root()).hasToString(root);
        assertThat(Frontier.of(size, tree.bytes())).isEqualTo(tree);
    }

    @Test
    void aLeafNeverPassesForANode() {
        Hash left = Merkle.leaf(new byte[] {1});
        Hash right = Merkle.leaf(new byte[] {2});
        byte[] both = new byte[2 * Hash.LENGTH];
        System.arraycopy(left.bytes(), 0, both, 0, Hash.LENGTH);
        System.arraycopy(right.bytes(), 0, both, Hash.LENGTH, Hash.LENGTH);

        assertThat(Merkle.leaf(both)).isNotEqualTo(Merkle.node(left, right));
    }

    @Property(tries = 300)
    void theFrontierHasTheRootOfTheDefinition(@ForAll @IntRange(max = 600) int size) {
        assertThat(tree(size).root()).isEqualTo(root(leaves(0, size)));
    }

    @Property(tries = 500)
    void everyLeafIsProvedInEveryTreeAndNoOtherIs(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int any) {
        int position = any % size;
        InclusionProof proof = new InclusionProof(position, size, roots(Range.inclusion(position, size)));

        assertThat(proof.proves(leaf(position), tree(size).root())).isTrue();
        assertThat(proof.proves(leaf(position + 1), tree(size).root())).isFalse();
        assertThat(proof.proves(leaf(position), tree(size + 1).root())).isFalse();
    }

    @Property(tries = 500)
    void everyTreeIsProvedToContinueASmallerOneAndNoOtherIs(
            @ForAll @IntRange(min = 1, max = 300) int second, @ForAll @IntRange(max = 299) int any) {
        int first = 1 + any % second;
        List<Hash> path = first == second ? List.of() : roots(Range.consistency(first, second));
        ConsistencyProof proof = new ConsistencyProof(first, second, path);

        assertThat(proof.proves(tree(first).root(), tree(second).root())).isTrue();
        assertThat(proof.proves(tree(first).root(), tree(second + 1).root())).isFalse();
        assertThat(proof.proves(leaf(7), tree(second).root())).isEqualTo(false);
    }

    @Property(tries = 300)
    void aProofWithAStepMoreLessOrChangedProvesNothing(
            @ForAll @IntRange(min = 2, max = 300) int size, @ForAll @IntRange(max = 299) int any) {
        int position = any % size;
        List<Hash> path = roots(Range.inclusion(position, size));
        List<Hash> more = new ArrayList<>(path);
        more.add(leaf(0));
        List<Hash> changed = new ArrayList<>(path);
        changed.set(any % path.size(), leaf(size + 1));

        Hash root = tree(size).root();
        for (List<Hash> wrong : List.of(more, changed, path.subList(1, path.size()))) {
            assertThat(new InclusionProof(position, size, wrong).proves(leaf(position), root))
                    .isFalse();
        }
    }

    /** MTH of RFC 9162, 2.1.1, written down as it stands there. */
    private static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k = 2 * k;
        }
        return Merkle.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static List<Hash> roots(List<Range> ranges) {
        return ranges.stream()
                .map(range -> root(leaves((int) range.from(), (int) range.to())))
                .toList();
    }

    private static Frontier tree(int size) {
        return leaves(0, size).stream().reduce(Frontier.EMPTY, Frontier::append, (a, b) -> b);
    }

    private static List<Hash> leaves(int from, int to) {
        return IntStream.range(from, to).mapToObj(MerkleTest::leaf).toList();
    }

    private static Hash leaf(int number) {
        return Merkle.leaf(Integer.toString(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
