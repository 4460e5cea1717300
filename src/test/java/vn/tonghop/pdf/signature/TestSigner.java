package vn.tonghop.pdf.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs PDFs with a certificate that it has made for itself. */
public final class TestSigner {

    private static final char[] PASSWORD = "thu".toCharArray();
    private static final Instant SIGNED = Instant.parse("2023-12-15T03:30:00Z");

    private final byte[] store;
    private final X509Certificate certificate;

    public TestSigner(String name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        X500Name subject = new X500Name("CN=" + name + ",O=So Khoa hoc va Cong nghe,C=VN");
        certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                subject,
                                BigInteger.valueOf(369),
                                Date.from(SIGNED.minusSeconds(86_400)),
                                Date.from(SIGNED.plusSeconds(86_400L * 365 * 20)),
                                subject,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        KeyStore kept = KeyStore.getInstance("PKCS12");
        kept.load(null, PASSWORD);
        kept.setKeyEntry("ky", keys.getPrivate(), PASSWORD, new Certificate[] {certificate});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        kept.store(bytes, PASSWORD);
        store = bytes.toByteArray();
    }

    /** The same document with a signature. */
    public byte[] sign(byte[] pdf) throws Exception {
        try (Pkcs12SignatureToken token = new Pkcs12SignatureToken(store, new PasswordProtection(PASSWORD))) {
            DSSPrivateKeyEntry key = token.getKeys().get(0);
            PAdESSignatureParameters parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(key.getCertificate());
            parameters.setCertificateChain(key.getCertificateChain());
            parameters.bLevel().setSigningDate(Date.from(SIGNED));
            PAdESService service = new PAdESService(new CommonCertificateVerifier());
            InMemoryDocument document = new InMemoryDocument(pdf);
            var value = token.sign(service.getDataToSign(document, parameters), DigestAlgorithm.SHA256, key);
            try (var signed = service.signDocument(document, parameters, value).openStream()) {
                return signed.readAllBytes();
            }
        }
    }

    /** Its certificate in a file. */
    public Path certificate(Path file) throws Exception {
        return Files.write(file, certificate.getEncoded());
    }
}
