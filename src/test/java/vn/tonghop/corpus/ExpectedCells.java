package vn.tonghop.corpus;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.reading.SourceCell;

/** Holds the cells that {@code read --json} gives against those that another reader found. */
final class ExpectedCells {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExpectedCells() {}

    /** How the first sheet differs from what is expected; empty where it does not. */
    static String difference(CorpusFile file, JsonNode read) throws IOException {
        Map<String, JsonNode> cells = new LinkedHashMap<>();
        JsonNode first = read.path("sheets").path(0);
        first.path("cells").forEach(cell -> cells.put(cell.path("cell").asString(), cell));
        String sheets = sheets(read);
        // Others count cells of blanks, which are omitted here
        if (!file.sheets()
                .replaceAll("\\|\\d+(?=; |$)", "")
                .equals(file.sheets().isEmpty() ? "" : sheets)) {
            return "sheets " + sheets + " for " + file.sheets();
        }
        String least = "";
        for (Path expected : file.expected()) {
            String difference = difference(expected, new LinkedHashMap<>(cells), file.epoch());
            if (difference.isEmpty()) {
                return "";
            }
            least = least.isEmpty() ? difference : least;
        }
        if (file.expected().isEmpty() && file.cells() >= 0 && cells.size() != file.cells()) {
            return cells.size() + " cells for " + file.cells();
        }
        return least;
    }

    private static String sheets(JsonNode read) {
        return read.path("sheets")
                .valueStream()
                .map(sheet -> sheet.path("name").asString() + "|"
                        + sheet.path("state").asString().replace("very-hidden", "veryHidden"))
                .collect(Collectors.joining("; "));
    }

    private static String difference(Path expected, Map<String, JsonNode> cells, LocalDate epoch) throws IOException {
        if (expected.toString().endsWith(".json")) {
            List<List<String>> lines = filled(lines(JSON.readTree(Files.readString(expected))));
            List<List<String>> read = filled(rows(cells));
            return lines.equals(read) ? "" : read + " for " + lines;
        }
        List<String> different = new ArrayList<>();
        int row = 0;
        for (CSVRecord line : CorpusFile.records(expected, false)) {
            row++;
            for (int column = 0; column < line.size(); column++) {
                String name = SourceCell.name(column, row);
                JsonNode cell = cells.remove(name);
                if (!agrees(line.get(column), cell, epoch)) {
                    different.add(name + " " + cell + " for [" + line.get(column) + "]");
                }
            }
        }
        cells.values().forEach(cell -> different.add(cell + " for nothing"));
        return different.isEmpty()
                ? ""
                : different.size() + " differ: " + different.subList(0, Math.min(3, different.size()));
    }

    /** The cells of a text by record. */
    private static List<List<String>> rows(Map<String, JsonNode> cells) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        cells.forEach((name, cell) -> {
            int row = Integer.parseInt(name.replaceAll("[A-Z]", ""));
            List<String> fields = rows.computeIfAbsent(row, any -> new ArrayList<>());
            while (!SourceCell.name(fields.size(), row).equals(name)) {
                fields.add("");
            }
            fields.add(cell.path("value").asString());
        });
        return List.copyOf(rows.values());
    }

    /** Line breaks alike, and neither blank fields at the end nor blank records. */
    private static List<List<String>> filled(List<List<String>> lines) {
        List<List<String>> filled = new ArrayList<>();
        for (List<String> line : lines) {
            List<String> fields = new ArrayList<>(line);
            fields.replaceAll(field -> field.replace("\r\n", "\n"));
            while (!fields.isEmpty() && fields.get(fields.size() - 1).isBlank()) {
                fields.remove(fields.size() - 1);
            }
            if (!fields.isEmpty()) {
                filled.add(fields);
            }
        }
        return filled;
    }

    /** Rows of fields, or records by field, whose names stand in the first row. */
    private static List<List<String>> lines(JsonNode json) {
        List<List<String>> lines = new ArrayList<>();
        if (json.isObject()) {
            return lines(JSON.createArrayNode().add(json));
        }
        if (json.path(0).isObject()) {
            lines.add(new ArrayList<>(json.path(0).propertyNames()));
        }
        for (JsonNode line : json) {
            List<String> fields = new ArrayList<>();
            line.forEach(field -> fields.add(field.asString()));
            lines.add(fields);
        }
        return lines;
    }

    private static boolean agrees(String expected, @Nullable JsonNode cell, LocalDate epoch) {
        if (cell == null) {
            return expected.isBlank();
        }
        String value = cell.path("value").asString();
        return switch (cell.path("kind").asString()) {
            case "number" -> sameNumber(expected, cell.path("value").decimalValue());
            case "boolean" -> expected.equalsIgnoreCase(value) || expected.equals(value.equals("true") ? "1" : "0");
            case "date" -> sameDate(expected.replace(' ', 'T'), value) || isSerial(expected, value, epoch);
            case "error" -> expected.equals(value) || (value.equals("formula-without-value") && !isValue(expected));
            default -> normal(value).equals(normal(expected));
        };
    }

    private static boolean isValue(String expected) {
        return !expected.isEmpty() && !expected.startsWith("=");
    }

    private static boolean sameDate(String expected, String value) {
        return expected.startsWith(value) || value.startsWith(expected) || expected.equals(value + "T00:00:00");
    }

    /** Whether a number is the date as a file stores it, by days since the end of 1899 or the beginning of 1904. */
    private static boolean isSerial(String expected, String value, LocalDate epoch) {
        if (!expected.matches("\\d{1,6}(\\.\\d+)?")) {
            return false;
        }
        long seconds = new BigDecimal(expected)
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime read = value.contains("T")
                ? LocalDateTime.parse(value)
                : LocalDate.parse(value).atStartOfDay();
        return Math.abs(Duration.between(epoch.atStartOfDay(), read).toSeconds() - seconds) <= 1;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean sameNumber(String expected, BigDecimal value) {
        try {
            BigDecimal other = new BigDecimal(expected.strip());
            return other.subtract(value).abs().compareTo(other.abs().movePointLeft(12)) <= 0;
        } catch (NumberFormatException e) {
            return sameTime(expected, value);
        }
    }

    /** A time without a day is a part of a day. */
    private static boolean sameTime(String expected, BigDecimal value) {
        try {
            BigDecimal seconds =
                    BigDecimal.valueOf(LocalTime.parse(expected.strip()).toSecondOfDay());
            BigDecimal gap = seconds.subtract(value.multiply(BigDecimal.valueOf(86_400)));
            return gap.abs().compareTo(BigDecimal.ONE) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
