package vn.tonghop.catalogue;

import java.util.HashMap;
import java.util.Map;
import vn.tonghop.catalogue.YamlNode.Place;

/** Finds names that mean two things once they are folded, so that nothing people write can be taken for another. */
final class Namesakes {

    private final Mistakes mistakes;
    private final Map<String, String> owners = new HashMap<>();

    Namesakes(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Notes that a name belongs to an owner, and a mistake if it already belongs to another. */
    void claim(String name, String owner, Place place) {
        String folded = Folding.fold(name);
        if (folded.isEmpty()) {
            return;
        }
        String other = owners.putIfAbsent(folded, owner);
        if (other != null && !other.equals(owner)) {
            mistakes.add(place, "name-ambiguous", "name", name, "owner", owner, "other", other);
        }
    }
}
