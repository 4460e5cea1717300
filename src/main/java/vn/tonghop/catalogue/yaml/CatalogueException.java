package vn.tonghop.catalogue.yaml;

import java.util.List;

/** The catalogue has mistakes; each line names file, line and remedy. */
public final class CatalogueException extends RuntimeException {

    private final List<String> mistakes;

    public CatalogueException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** All mistakes, in the order of files and lines. */
    public List<String> mistakes() {
        return mistakes;
    }
}
