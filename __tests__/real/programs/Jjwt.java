import io.jsonwebtoken.Jwts;
import java.util.Date;

/** Prints tokens made with jjwt: with an array as audience, as its builder makes it, and with a single audience. */
public class Jjwt {
  public static void main(String[] arguments) throws Exception {
    var now = System.currentTimeMillis();
    var token = Jwts.builder()
        .header().keyId(System.getenv("ASC_KEY_ID")).and()
        .issuer(System.getenv("ASC_ISSUER_ID"))
        .issuedAt(new Date(now))
        .expiration(new Date(now + 600_000));
    var key = Pem.readKey();
    System.out.println(token.audience().add("appstoreconnect-v1").and().signWith(key, Jwts.SIG.ES256).compact());
    System.out.println(token.audience().single("appstoreconnect-v1").signWith(key, Jwts.SIG.ES256).compact());
  }
}
