import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads the private key, for libraries that do not read PEM. */
public class Pem {
  public static ECPrivateKey readKey() throws Exception {
    var text = Files.readString(Path.of(System.getenv("ASC_PRIVATE_KEY_PATH")));
    var der = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}
