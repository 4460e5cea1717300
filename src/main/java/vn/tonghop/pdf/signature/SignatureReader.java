package vn.tonghop.pdf.signature;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pdf.Patience;
import vn.tonghop.pdf.PdfBounds;
import vn.tonghop.pdf.UnreadablePdfFile;

/** Reads the signatures of PDF files, with the certificates that a department trusts. */
public final class SignatureReader {

    private static final byte[] SIGNED = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    private final @Nullable Path trustStore;

    /** @param trustStore a certificate (PEM or DER), or a folder of them; null for none */
    public SignatureReader(@Nullable Path trustStore) {
        this.trustStore = trustStore;
    }

    /**
     * The signatures of a file; none of a file that nobody has signed.
     *
     * @throws UnreadablePdfFile when it is damaged or takes too long
     */
    public List<PdfSignature> read(Path file, PdfBounds bounds) throws IOException, UnreadablePdfFile {
        if (!isSigned(file)) {
            return List.of();
        }
        List<X509Certificate> trusted = trusted();
        return Patience.within(bounds.patience(), () -> new PdfSignatures(trusted).of(file));
    }

    /** What is signed stands plainly in the file, since it names places in it. */
    private static boolean isSigned(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                matched = b == SIGNED[matched] ? matched + 1 : b == SIGNED[0] ? 1 : 0;
                if (matched == SIGNED.length) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<X509Certificate> trusted() throws IOException {
        Path store = trustStore;
        if (store == null) {
            return List.of();
        }
        List<X509Certificate> all = new ArrayList<>();
        try (Stream<Path> files = Files.isDirectory(store) ? Files.list(store) : Stream.of(store)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.addAll(certificates(file));
            }
        }
        return all;
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> read = new ArrayList<>();
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                read.add((X509Certificate) certificate);
            }
            return read;
        } catch (CertificateException e) {
            throw new IOException("no certificate in the trust store: " + file, e);
        }
    }
}
