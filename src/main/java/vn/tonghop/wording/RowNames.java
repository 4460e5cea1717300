package vn.tonghop.wording;

/** Says what a row was taken for that was not counted, such as "cộng trang". */
public final class RowNames {

    private static final String OTHERWISE = "otherwise";

    private final Sentences sentences;

    public RowNames(Language language) {
        this.sentences = Sentences.load("rows", language);
    }

    /** The name of a reason of the row account; a general one where this program does not know the reason. */
    public String of(String reason) {
        return sentences.label(sentences.keys().contains(reason) ? reason : OTHERWISE);
    }
}
