package vn.tonghop.openxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** Validates one part. It is loaded with the full schemas by {@link OfficeSchemas}, apart from all other classes. */
public final class PartCheck implements Function<byte[], List<String>> {

    /** What is said of a part whose root element no schema knows. */
    static final String NO_SCHEMA = "no schema";

    /** Excel writes this attribute where spaces at the ends of a cell's text count, against the letter of the schema. */
    private static final String SPACES = "Attribute not allowed (no wildcards allowed):"
            + " space@http://www.w3.org/XML/1998/namespace in element t@http://schemas.openxmlformats.org/spreadsheetml/";

    private final SchemaTypeLoader schemas = XmlBeans.typeLoaderUnion(
            new SchemaTypeLoader[] {TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem()});

    /** What is wrong with a part, with its line; empty for a valid one. */
    @Override
    public List<String> apply(byte[] xml) {
        try {
            XmlObject part = schemas.parse(new ByteArrayInputStream(xml), null, new XmlOptions().setLoadLineNumbers());
            if (part.schemaType().isNoType() || part.schemaType().equals(XmlObject.type)) {
                return List.of(NO_SCHEMA);
            }
            List<XmlError> errors = new ArrayList<>();
            part.validate(new XmlOptions().setErrorListener(errors));
            return errors.stream()
                    .filter(error -> !error.getMessage().startsWith(SPACES))
                    .map(error -> error.getLine() + ":" + error.getColumn() + " " + error.getMessage())
                    .distinct()
                    .toList();
        } catch (XmlException e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
