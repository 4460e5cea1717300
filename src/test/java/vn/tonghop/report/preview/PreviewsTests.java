package vn.tonghop.report.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With programs that stand in for LibreOffice: they get its arguments and do well, badly or nothing at all. */
@DisabledOnOs(OS.WINDOWS)
class PreviewsTests {

    @TempDir
    Path folder;

    @Test
    void writesBothFormatsBesideTheReport() throws Exception {
        Path report = report("bao-cao-2023-12.docx");
        Previews.Result result = new Previews(office("cp \"$8\" \"$7/$(basename \"$8\" .docx).$5\"")).make(folder);
        assertThat(result.failed()).isEmpty();
        assertThat(result.written())
                .containsExactly(
                        folder.resolve("xem-truoc/bao-cao-2023-12.pdf"),
                        folder.resolve("xem-truoc/bao-cao-2023-12.html"));
        assertThat(result.written().get(0)).hasSameBinaryContentAs(report);
    }

    @Test
    void usesAProfileOfItsOwnAndLeavesNoneBehind() throws Exception {
        report("bao-cao-2023-12.docx");
        Path seen = folder.resolve("seen.txt");
        new Previews(office("echo \"$1\" >> " + seen + "; exit 1")).make(folder);
        assertThat(Files.readAllLines(seen)).hasSize(2).doesNotHaveDuplicates().allSatisfy(argument -> {
            assertThat(argument).startsWith("-env:UserInstallation=file:///");
            assertThat(Path.of(java.net.URI.create(argument.substring(argument.indexOf("file:")))))
                    .doesNotExist();
        });
    }

    @Test
    void endsAConversionThatTakesTooLong() throws Exception {
        report("bao-cao-2023-12.docx");
        Previews.Result result = new Previews(office("exec sleep 60")).make(folder);
        assertThat(result.written()).isEmpty();
        assertThat(result.failed()).containsExactly("bao-cao-2023-12.docx → pdf", "bao-cao-2023-12.docx → html");
    }

    @Test
    void removesPreviewsOfDocumentsThatStoodBesideAnEditedOne() throws Exception {
        report("bao-cao-2023-12.docx");
        report("bao-cao-2023-12.ban-moi-0a1b2c3d.docx");
        Path seen = Files.createDirectories(folder.resolve("xem-truoc"));
        for (String name : List.of(
                "bao-cao-2023-12.ban-moi-99999999.pdf",
                "bao-cao-2023-12.ban-moi-99999999.html",
                "bao-cao-2023-12.ban-moi-99999999_html_12ab.png",
                "ghi chú của tôi.pdf")) {
            Files.writeString(seen.resolve(name), "cũ");
        }
        new Previews(office("cp \"$8\" \"$7/$(basename \"$8\" .docx).$5\"")).make(folder);
        try (Stream<Path> left = Files.list(seen)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "bao-cao-2023-12.pdf",
                            "bao-cao-2023-12.html",
                            "bao-cao-2023-12.ban-moi-0a1b2c3d.pdf",
                            "bao-cao-2023-12.ban-moi-0a1b2c3d.html",
                            "ghi chú của tôi.pdf");
        }
    }

    @Test
    void leavesNoHalfPreviewWhereTheProgramFails() throws Exception {
        report("bao-cao-2023-12.docx");
        Previews.Result result = new Previews(office("echo x > \"$7/bao-cao-2023-12.$5\"; exit 3")).make(folder);
        assertThat(result.failed()).hasSize(2);
        assertThat(folder.resolve("xem-truoc")).doesNotExist();
    }

    @Test
    void findsNothingWhereNothingIsInstalled() {
        assertThat(LibreOffice.find(folder.resolve("soffice"), Duration.ofSeconds(1)))
                .isEmpty();
    }

    private Path report(String name) throws Exception {
        return Files.writeString(folder.resolve(name), "báo cáo");
    }

    private LibreOffice office(String script) throws Exception {
        Path program = folder.resolve("soffice");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assumeTrue(program.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return LibreOffice.find(program, Duration.ofSeconds(1)).orElseThrow();
    }
}
