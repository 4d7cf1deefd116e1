package shikaku.accounting.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** C-17: an address names a patient to this clinic's program and to nobody else. */
@Proves(clauses = Clause.C17)
class PatientAddressTest {
    private final PatientAddress address = new PatientAddress(new byte[PatientAddress.KEY_BYTES]);

    @Test
    void the_same_patient_has_the_same_address_and_is_found_by_it() {
        for (long number : new long[] {1, 12_345_678, PatientNumber.MAX}) {
            String named = address.of(new PatientNumber(number));
            assertThat(address.of(new PatientNumber(number))).isEqualTo(named);
            assertThat(address.read(named)).contains(new PatientNumber(number));
        }
    }

    @Test
    void it_holds_no_digit_and_no_two_patients_have_one() {
        List<String> named = LongStream.rangeClosed(1, 2_000)
                .mapToObj(number -> address.of(new PatientNumber(number)))
                .toList();
        assertThat(named).doesNotHaveDuplicates().allMatch(one -> one.matches("[a-p]{32}"));
    }

    @Test
    void whoever_changes_a_letter_or_has_another_clinics_finds_nobody() {
        String named = address.of(new PatientNumber(7));
        for (int at = 0; at < named.length(); at++) {
            char other = named.charAt(at) == 'a' ? 'b' : 'a';
            assertThat(address.read(named.substring(0, at) + other + named.substring(at + 1)))
                    .isEmpty();
        }
        byte[] anothers = new byte[PatientAddress.KEY_BYTES];
        anothers[0] = 1;
        assertThat(new PatientAddress(anothers).read(named)).isEmpty();
    }

    @Test
    void what_says_more_than_a_number_is_nobodys_although_the_key_is_right() throws Exception {
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[PatientAddress.KEY_BYTES], "AES"));
        assertThat(address.read(letters(cipher.doFinal(
                        ByteBuffer.allocate(16).putLong(7).putLong(0).array()))))
                .contains(new PatientNumber(7));
        assertThat(address.read(letters(cipher.doFinal(
                        ByteBuffer.allocate(16).putLong(7).putLong(1).array()))))
                .isEmpty();
        assertThat(address.read(letters(cipher.doFinal(
                        ByteBuffer.allocate(16).putLong(PatientNumber.MAX + 1).array()))))
                .isEmpty();
    }

    private static String letters(byte[] block) {
        return HexFormat.of()
                .formatHex(block)
                .chars()
                .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00000001", "a", "ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP", "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"})
    void what_is_no_address_is_nobodys(String text) {
        assertThat(address.read(text)).isEmpty();
    }
}
