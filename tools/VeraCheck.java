import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF about many files in one start of Java, since starting takes longer than a file.
 *
 * <p>Usage: java -cp JARS VeraCheck.java ua1,2a FILE... It prints a line for each broken rule of a
 * file: file, flavour, clause, and what is wrong, with tabs between; then a last line that counts.
 */
public class VeraCheck {
  private static final int MOST_FAULTS = 100;

  private long checks;

  public static void main(String[] words) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    VeraCheck check = new VeraCheck();
    String[] flavours = words[0].split(",");
    for (int at = 1; at < words.length; at++) {
      for (String flavour : flavours) {
        check.look(words[at], PDFAFlavour.fromString(flavour));
      }
    }
    System.out.printf("%d files, %d checks%n", words.length - 1, check.checks);
  }

  private void look(String file, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, MOST_FAULTS, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      checks += result.getTotalAssertions();
      Map<String, TestAssertion> broken = new TreeMap<>();
      for (TestAssertion found : result.getTestAssertions()) {
        if (found.getStatus() == TestAssertion.Status.FAILED) {
          broken.putIfAbsent(found.getRuleId().getClause(), found);
        }
      }
      broken.forEach((clause, found) -> say(file, flavour, clause, found));
    } catch (Exception problem) {
      System.out.printf("%s\t%s\t\t%s%n", file, flavour, problem);
    }
  }

  private static void say(String file, PDFAFlavour flavour, String clause, TestAssertion found) {
    System.out.printf(
        "%s\t%s\t%s\t%s at %s%n",
        file, flavour, clause, found.getMessage(), found.getLocation().getContext());
  }
}
