package vn.tonghop.pdf.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The signatures of PDF files by EU DSS. It asks no network: whether a certificate was taken back is not known here. */
final class PdfSignatures {

    private final List<X509Certificate> trusted;

    PdfSignatures(List<X509Certificate> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** All of them, in the order in which they were given. */
    List<PdfSignature> of(Path file) throws IOException {
        CommonTrustedCertificateSource store = new CommonTrustedCertificateSource();
        trusted.forEach(
                certificate -> store.addCertificate(new eu.europa.esig.dss.model.x509.CertificateToken(certificate)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(store);
        try {
            SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
            validator.setCertificateVerifier(verifier);
            if (validator instanceof PDFDocumentValidator pdf) {
                pdf.setPdfObjFactory(withoutPictures());
            }
            List<SignatureWrapper> given =
                    validator.validateDocument().getDiagnosticData().getSignatures();
            return IntStream.range(0, given.size())
                    .mapToObj(i -> signature(given.get(i), i == given.size() - 1))
                    .toList();
        } catch (DSSException e) {
            throw new IOException(e);
        }
    }

    /** Revisions are compared object by object; to compare how their pages look takes long, and adds nothing to that. */
    private static PdfBoxNativeObjectFactory withoutPictures() {
        DefaultPdfDifferencesFinder finder = new DefaultPdfDifferencesFinder();
        finder.setMaximalPagesAmountForVisualComparison(0);
        PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(finder);
        return factory;
    }

    private static PdfSignature signature(SignatureWrapper signature, boolean last) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        Date time = signature.getClaimedSigningTime();
        boolean intact = signature.isSignatureIntact()
                && signature.isSignatureValid()
                && signature.getPdfUndefinedChanges().isEmpty()
                && (!last || isEnd(signature));
        return new PdfSignature(
                certificate == null ? "" : name(certificate),
                certificate == null ? "" : certificate.getCertificateIssuerDN(),
                certificate == null ? "" : certificate.getSerialNumber(),
                time == null ? null : time.toInstant().toString(),
                intact,
                certificate != null && (certificate.isTrusted() || certificate.isTrustedChain()));
    }

    /** Whether nobody has put anything upon the pages, or filled it in, after the last signature: nobody answers for that. */
    private static boolean isEnd(SignatureWrapper signature) {
        return signature.getPdfAnnotationChanges().isEmpty()
                && signature.getPdfSignatureOrFormFillChanges().isEmpty();
    }

    private static String name(CertificateWrapper certificate) {
        @Nullable String common = certificate.getCommonName();
        return common == null ? certificate.getCertificateDN() : common;
    }
}
