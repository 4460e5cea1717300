package vn.tonghop.catalogue.reader;

import java.util.HashMap;
import java.util.Map;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.yaml.CatalogueFile;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.catalogue.yaml.YamlNode.Place;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;

/**
 * Finds names that mean two things once they are folded, so that nothing people write can be taken for another. The
 * mistake is told where the department wrote it, not where the built-in catalogue stands.
 */
final class Namesakes {

    private record Claim(String name, String owner, Place place) {}

    private final Mistakes mistakes;
    private final Map<String, Claim> claims = new HashMap<>();

    Namesakes(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Claims the texts of a key, each at its own place. */
    void claim(Fields fields, String key, String owner) {
        for (YamlNode node : fields.items(key)) {
            if (node instanceof Scalar scalar) {
                claim(scalar.text(), owner, node.place());
            }
        }
    }

    /** Notes that a name belongs to an owner, and a mistake if it already belongs to another. */
    void claim(String name, String owner, Place place) {
        String folded = Folding.fold(name);
        if (folded.isEmpty()) {
            return;
        }
        Claim claim = new Claim(name, owner, place);
        Claim other = claims.putIfAbsent(folded, claim);
        if (other != null && !other.owner.equals(owner)) {
            Claim told = CatalogueFile.isBuiltIn(place.file()) ? other : claim;
            mistakes.add(told.place, "name-ambiguous", "name", told.name, "owner", owner, "other", other.owner);
        }
    }
}
