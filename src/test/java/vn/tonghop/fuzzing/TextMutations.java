package vn.tonghop.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mutations of text with marks: elements, attributes and numbers of XML and HTML, fields and quotes of CSV. */
final class TextMutations implements Mutation {

    private static final Pattern ELEMENT = Pattern.compile("<(\\w[\\w:]*)[^>]*>[^<]*</\\1>|<\\w[^>]*/>");
    private static final Pattern TAG = Pattern.compile("<[^>]{1,400}>");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern VALUE = Pattern.compile("\"[^\"<>]{0,200}\"");
    private static final Pattern FIELD = Pattern.compile("[^;,\\t|\\r\\n]+");
    private static final List<Pattern> PIECES = List.of(ELEMENT, TAG, NUMBER, VALUE, FIELD);
    private static final List<String> ODD = List.of(
            "",
            "0",
            "-1",
            "1",
            "65535",
            "65536",
            "1048576",
            "1048577",
            "2147483647",
            "2147483648",
            "-2147483648",
            "99999999999999999999",
            "1E400",
            "1e-400",
            "NaN",
            "Infinity",
            "1.7976931348623157E308",
            "0x10",
            "\u0000",
            "\uFFFF",
            "_xFFFF_",
            "_x0000_",
            "A0",
            "XFE1",
            "ZZZZ1",
            "A1048577",
            "A1:",
            ":A1",
            "$A$1",
            "\"",
            "\"\"",
            "'",
            "<",
            ">",
            "&amp;",
            "&#x41;",
            "&#xFFFF;",
            "&bomb;",
            "]]>",
            "<![CDATA[x]]>",
            "<!--",
            "<?xml?>",
            "\uD800",
            "e\u0309",
            "\u00AD",
            "sep=;\n",
            "\uFEFF",
            ";;;;",
            ",,,,",
            "\t\t",
            "\r",
            "\n\n",
            "31/02/2023",
            "12/2023",
            "1/0",
            "true",
            "s",
            "str",
            "inlineStr",
            "b",
            "d",
            "n",
            "..",
            "/",
            "http://127.0.0.1:9/x",
            "//host/share",
            "file:///x",
            "Kỳ báo cáo: 13/2023",
            "Đơn vị tính: triệu đồng",
            "Không phát sinh",
            "Tổng cộng",
            "NGƯỜI LẬP BIỂU");

    @Override
    public byte[] of(byte[] seed, Random random) {
        String text = new String(seed, StandardCharsets.UTF_8);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            text = once(text, random);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String once(String text, Random random) {
        List<MatchResult> pieces = new ArrayList<>();
        PIECES.get(random.nextInt(PIECES.size()))
                .matcher(text)
                .results()
                .limit(20_000)
                .forEach(pieces::add);
        if (pieces.isEmpty()) {
            return text + odd(random);
        }
        MatchResult at = pieces.get(random.nextInt(pieces.size()));
        MatchResult other = pieces.get(random.nextInt(pieces.size()));
        String now = at.group();
        return text.substring(0, at.start())
                + switch (random.nextInt(8)) {
                    case 0 -> "";
                    case 1 -> now.repeat(2 + random.nextInt(60));
                    case 2 -> other.group();
                    case 3 -> now + odd(random);
                    case 4 -> odd(random).repeat(1 + random.nextInt(200)) + now;
                    case 5 -> "<a>".repeat(random.nextInt(100)) + now;
                    case 6 -> "\"" + odd(random) + "\"";
                    default -> odd(random);
                }
                + text.substring(at.end());
    }

    private static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }
}
