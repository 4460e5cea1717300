package vn.tonghop.pdf.signature;

import org.jspecify.annotations.Nullable;

/**
 * A digital signature of a PDF.
 *
 * @param signer the name in the certificate
 * @param issuer who issued the certificate
 * @param serial of the certificate
 * @param time when it was signed as the signer's machine says, UTC; null where it does not say
 * @param intact whether the bytes that were signed are unchanged, and nothing but further signatures, stamps and fields that
 *     were filled in was added to the file
 * @param trusted whether its certificates lead to one of the department's trust store; false where there is none
 */
public record PdfSignature(
        String signer,
        String issuer,
        String serial,
        @Nullable String time,
        boolean intact,
        boolean trusted) {}
