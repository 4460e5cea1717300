package vn.tonghop.report.docx;

/** Ids of the styles in {@code styles.xml}. */
final class Styles {

    static final String BODY_TEXT = "BodyText";
    static final String HEADING = "Heading";
    static final String LIST_DASH = "ListDash";
    static final String LIST_PLUS = "ListPlus";
    static final String NATIONAL_NAME = "NationalName";
    static final String MOTTO = "Motto";
    static final String PARENT_AGENCY = "Letterhead";
    static final String AGENCY = "Agency";
    static final String DOCUMENT_NUMBER = "DocumentNumber";
    static final String PLACE_AND_DATE = "PlaceAndDate";
    static final String RULE = "Rule";
    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String ADDRESSEE = "Addressee";
    static final String ADDRESSEE_HEAD = "AddresseeHead";
    static final String ADDRESSEE_LINE = "AddresseeLine";
    static final String RECIPIENTS_HEAD = "RecipientsHead";
    static final String RECIPIENT = "Recipient";
    static final String SIGNATORY = "Signatory";
    static final String SIGNATURE_NAME = "SignatureName";
    static final String SIGNATURE_GAP = "SignatureGap";
    static final String SECTION_END = "SectionEnd";
    static final String ANNEX_REFERENCE = "AnnexReference";
    static final String ANNEX_HEAD = "AnnexHead";
    static final String ANNEX_TEXT = "AnnexText";
    static final String ANNEX_GROUP = "AnnexGroup";
    static final String FOOTNOTE_TEXT = "FootnoteText";
    static final String FOOTNOTE_REFERENCE = "FootnoteReference";

    static final String COMMENT_TEXT = "CommentText";
    static final String COMMENT_REFERENCE = "CommentReference";
    static final String FRONT_TITLE = "FrontTitle";
    static final String FRONT_SUBTITLE = "FrontSubtitle";
    static final String FRONT_HEADING = "FrontHeading";
    static final String FRONT_TEXT = "FrontText";
    static final String FRONT_CELL = "FrontCell";
    static final String FRONT_HEAD_CELL = "FrontHeadCell";
    static final String FRONT_GAP = "FrontGap";

    private Styles() {}
}
