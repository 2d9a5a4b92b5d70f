package io.github.cctrcodec.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which files the bundle has, and what stands beside each. */
class FilesTest {
    private static final Map<String, String> CHECKSUMS =
            Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256", ".sha512", "SHA-512");

    @Test
    void theVersionIsARelease() {
        assertThat(Bundle.VERSION).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void theBundleHasTheLayoutOfARepositoryAndHoldsWhatIsPublishedAndNothingElse() {
        List<String> expected = new ArrayList<>();
        for (String file : Bundle.published()) {
            expected.add(file);
            expected.add(file + ".asc");
            CHECKSUMS.keySet().forEach(end -> expected.add(file + end));
        }
        assertThat(Bundle.names()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyFileHasItsChecksums() throws GeneralSecurityException {
        for (String file : Bundle.published()) {
            for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
                byte[] digest = MessageDigest.getInstance(checksum.getValue()).digest(Bundle.bytes(file));
                assertThat(new String(Bundle.bytes(file + checksum.getKey()), StandardCharsets.US_ASCII))
                        .as(file + checksum.getKey())
                        .isEqualTo(HexFormat.of().formatHex(digest));
            }
        }
    }

    @Test
    void everyFileHasAValidSignatureOfTheKeyOfThisBuild() throws Exception {
        Signer signer = new Signer();
        for (String file : Bundle.published()) {
            assertThat(signer.signed(Bundle.bytes(file), Bundle.bytes(file + ".asc")))
                    .as(file + ".asc")
                    .isTrue();
        }
    }
}
