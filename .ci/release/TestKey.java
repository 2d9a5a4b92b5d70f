import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;

/** Writes a throw-away signing key to the given file, unless the environment holds a real one. */
final class TestKey {
    public static void main(String[] args) throws IOException, PGPException {
        if (System.getenv("MAVEN_GPG_KEY") == null) {
            String owner = "TEST KEY, not for upload";
            OpenPGPKey key =
                    new BcOpenPGPApi().generateKey(4).singletonRSAKey(3072, owner).build();
            Files.writeString(Path.of(args[0]), key.toAsciiArmoredString());
            System.out.println(owner);
        }
    }
}
