import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Date;

/** Prints a token made with Nimbus JOSE+JWT, which sets no typ. */
public class Nimbus {
  public static void main(String[] arguments) throws Exception {
    var now = System.currentTimeMillis();
    var claims = new JWTClaimsSet.Builder()
        .issuer(System.getenv("ASC_ISSUER_ID"))
        .audience("appstoreconnect-v1")
        .issueTime(new Date(now))
        .expirationTime(new Date(now + 600_000))
        .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(System.getenv("ASC_KEY_ID")).build();
    var token = new SignedJWT(header, claims);
    token.sign(new ECDSASigner(Pem.readKey()));
    System.out.println(token.serialize());
  }
}
