package vn.tonghop.reading.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.Composed;
import vn.tonghop.reading.UnreadableSourceException;

/** Finds Vietnamese text that was damaged before it was sent, so that no figure is read next to letters that were lost. */
final class Damage {

    private static final Pattern CHUNK = Pattern.compile("[^\\s,;|\"()\\[\\]]+");
    private static final Pattern SEVERAL_LETTERS = Pattern.compile("\\p{L}*\\?[\\p{L}?]*");
    private static final String LETTERS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
    private static final Pattern REPLACED = Pattern.compile("\\p{L}\uFFFD|\uFFFD\\p{L}");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Damage() {}

    /**
     * Refuses pooled text that is damaged.
     *
     * @throws UnreadableSourceException naming an example
     */
    static void refuse(String pooled) {
        String twice = doubled(pooled);
        if (twice != null) {
            throw damaged("double", twice, "UTF-8 was read as another encoding and stored again");
        }
        Matcher replaced = REPLACED.matcher(pooled);
        if (replaced.find()) {
            throw damaged("", around(pooled, replaced.start()), "letters were replaced before the file was sent");
        }
        String lost = lost(pooled);
        if (lost != null) {
            throw damaged("lossy", lost, "letters were lost and became question marks");
        }
    }

    static UnreadableSourceException damaged(String variant, String found, String message) {
        return new UnreadableSourceException(
                FindingCode.ENCODING_DAMAGED, variant, Map.of("found", found), message + ": " + found);
    }

    /** The few words around a place. */
    static String around(String text, int at) {
        int from = at;
        while (from > 0 && at - from < 20 && text.charAt(from - 1) >= ' ') {
            from--;
        }
        int to = at;
        while (to < text.length() && to - at < 20 && text.charAt(to) >= ' ') {
            to++;
        }
        return text.substring(from, to).strip();
    }

    private static @Nullable String doubled(String pooled) {
        Set<String> judged = new HashSet<>();
        Matcher chunks = CHUNK.matcher(pooled);
        while (chunks.find()) {
            String chunk = chunks.group();
            if (chunk.chars().anyMatch(c -> c > 0x7F) && judged.add(chunk) && isDoubled(chunk)) {
                return chunk;
            }
        }
        return null;
    }

    private static boolean isDoubled(String chunk) {
        ByteBuffer bytes = ByteBuffer.allocate(chunk.length());
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            byte[] one = c < 0x100
                    ? new byte[] {(byte) c}
                    : WINDOWS.encode(CharBuffer.wrap(new char[] {c})).array();
            if (c >= 0x100 && one[0] == '?') {
                return false;
            }
            bytes.put(one[0]);
        }
        try {
            String once =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            List<String> words = Words.of(Composed.of(once));
            return !words.isEmpty() && words.stream().allMatch(Words::isVietnamese);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static @Nullable String lost(String pooled) {
        if (pooled.indexOf('?') < 0) {
            return null;
        }
        Set<String> found = new LinkedHashSet<>();
        String example = null;
        Matcher chunks = CHUNK.matcher(pooled);
        while (chunks.find() && found.size() < 2) {
            String chunk = chunks.group();
            if (isSyllableWithLoss(chunk) && found.add(chunk) && example == null) {
                example = chunk;
            }
        }
        boolean vietnamese = found.size() > 1 || Words.of(pooled).stream().anyMatch(Words::isVietnamese);
        return vietnamese ? example : null;
    }

    /** Whether question marks before other letters of a word stand where letters of a syllable are missing. */
    private static boolean isSyllableWithLoss(String chunk) {
        int last = chunk.lastIndexOf('?');
        if (last < 0
                || last == chunk.length() - 1
                || !SEVERAL_LETTERS.matcher(chunk).matches()) {
            return false;
        }
        return completes(chunk, 2);
    }

    private static boolean completes(String chunk, int losses) {
        int at = chunk.indexOf('?');
        if (at < 0) {
            return Syllable.isValid(chunk);
        }
        if (losses == 0) {
            return false;
        }
        boolean capitals = chunk.chars().filter(Character::isLetter).count() > 0
                && chunk.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
        for (int i = 0; i < LETTERS.length(); i++) {
            char letter = LETTERS.charAt(i);
            String filled = chunk.substring(0, at)
                    + (capitals ? Character.toUpperCase(letter) : letter)
                    + chunk.substring(at + 1);
            if (completes(filled, losses - 1)) {
                return true;
            }
        }
        return false;
    }
}
