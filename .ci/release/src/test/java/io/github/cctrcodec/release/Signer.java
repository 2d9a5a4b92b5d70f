package io.github.cctrcodec.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPApi;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPSignature.OpenPGPDocumentSignature;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;

/** The key that signed the bundle: the one in the environment, else the one that this build threw away. */
final class Signer {
    private static final String KEY = System.getenv("MAVEN_GPG_KEY");

    private final OpenPGPApi pgp = new BcOpenPGPApi();
    private final OpenPGPCertificate certificate;

    Signer() throws IOException {
        certificate = pgp.readKeyOrCertificate()
                .parseKeyOrCertificate(
                        isThrowAway() ? Files.readString(Bundle.CHECKOUT.resolve("target/test-key.asc")) : KEY);
    }

    static boolean isThrowAway() {
        return KEY == null;
    }

    boolean signed(byte[] content, byte[] signature) throws IOException, PGPException {
        List<OpenPGPDocumentSignature> signatures = pgp.verifyDetachedSignature()
                .addVerificationCertificate(certificate)
                .addSignatures(new ByteArrayInputStream(signature))
                .process(new ByteArrayInputStream(content));
        return signatures.size() == 1 && signatures.get(0).isValid();
    }
}
