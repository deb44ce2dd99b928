import com.apple.itunes.storekit.offers.IntroductoryOfferEligibilitySignatureCreator;
import com.apple.itunes.storekit.offers.PromotionalOfferV2SignatureCreator;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints tokens made with Apple's Java library for the App Store Server API: a bearer token and two JWS for StoreKit. */
public class AppleServerLibrary {
  public static void main(String[] arguments) throws Exception {
    var key = Files.readString(Path.of(System.getenv("ASC_PRIVATE_KEY_PATH")));
    var keyId = System.getenv("ASC_KEY_ID");
    var issuerId = System.getenv("ASC_ISSUER_ID");
    var app = "com.example.app";
    var bearer = Class.forName("com.apple.itunes.storekit.client.BearerTokenAuthenticator");
    var constructor = bearer.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    var generate = bearer.getDeclaredMethod("generateToken");
    generate.setAccessible(true);
    System.out.println(generate.invoke(constructor.newInstance(key, keyId, issuerId, app)));
    System.out.println(new PromotionalOfferV2SignatureCreator(key, keyId, issuerId, app)
        .createSignature("com.example.gold", "spring", null));
    System.out.println(new IntroductoryOfferEligibilitySignatureCreator(key, keyId, issuerId, app)
        .createSignature("com.example.gold", true, "70001234567890"));
  }
}
