package vn.tonghop.operations.doctor;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.HomeFolder;

/** The folders: there, writable, with room, without what a killed run has left, open to no stranger. */
final class HomeCheck {

    private static final long MEGABYTE = 1L << 20;
    private static final long LOW_MEGABYTES = 1024;
    private static final long TOO_LOW_MEGABYTES = 100;
    private static final Duration LEFT_OVER_AFTER = Duration.ofHours(1);
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final HomeFolder home;
    private final FolderRights rights;
    private final ZoneId zone;
    private final Clock machine;

    HomeCheck(HomeFolder home, FolderRights rights, ZoneId zone, Clock machine) {
        this.home = home;
        this.rights = rights;
        this.zone = zone;
        this.machine = machine;
    }

    List<Remark> look() {
        if (!Files.isDirectory(home.root())) {
            return List.of(Remark.bad("home", "missing", "home", home.root().toString()));
        }
        List<Remark> remarks = new ArrayList<>();
        folders(remarks);
        room(remarks, "space-home", home.root());
        room(remarks, "space-temp", Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
        rights(remarks);
        files(remarks);
        return remarks;
    }

    private void folders(List<Remark> remarks) {
        int before = remarks.size();
        for (Path folder : home.folders()) {
            if (folder.equals(home.inbox())) {
                continue; // has a check of its own
            }
            if (!Files.isDirectory(folder)) {
                remarks.add(Remark.bad("home", "folder-missing", "folder", folder.toString()));
            } else if (!Files.isWritable(folder) || !Files.isReadable(folder)) {
                remarks.add(Remark.bad("home", "not-writable", "folder", folder.toString()));
            }
        }
        if (remarks.size() == before) {
            remarks.add(Remark.good("home", "home", home.root().toString()));
        }
    }

    private static void room(List<Remark> remarks, String check, Path place) {
        long free;
        try {
            free = Files.getFileStore(place).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            remarks.add(Remark.unreadable("home", place));
            return;
        }
        String[] values = {"folder", place.toString(), "free", String.valueOf(free)};
        remarks.add(
                free < TOO_LOW_MEGABYTES
                        ? Remark.bad(check, "full", values)
                        : free < LOW_MEGABYTES ? Remark.note(check, "low", values) : Remark.good(check, values));
    }

    private void rights(List<Remark> remarks) {
        if (!FolderRights.areKept(home.root())) {
            remarks.add(Remark.note("rights", "not-kept"));
            return;
        }
        int before = remarks.size();
        for (Path folder : home.folders()) {
            String found = departure(folder);
            if (!found.isEmpty()) {
                String[] values = {"folder", folder.toString(), "found", found};
                remarks.add(
                        rights.isDefault(folder)
                                ? Remark.note("rights", "open", values)
                                : Remark.bad("rights", "differ", values));
            }
        }
        if (remarks.size() == before) {
            remarks.add(Remark.good("rights"));
        }
    }

    private String departure(Path folder) {
        try {
            return Files.isDirectory(folder) ? rights.departure(folder) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** What lies there half written for long, and what is dated later than the clock. */
    private void files(List<Remark> remarks) {
        Instant now = machine.instant();
        List<Path> leftOver = new ArrayList<>();
        List<Path> ahead = new ArrayList<>();
        for (Path folder : List.of(home.inbox(), home.archive(), home.answers(), home.reports())) {
            for (Path file : filesBelow(folder, remarks)) {
                Instant changed = changed(file);
                if (isHalfWritten(file) && changed.isBefore(now.minus(LEFT_OVER_AFTER))) {
                    leftOver.add(file);
                }
                if (changed.isAfter(now.plus(AHEAD))) {
                    ahead.add(file);
                }
            }
        }
        remarks.add(
                leftOver.isEmpty()
                        ? Remark.good("left-over")
                        : Remark.note(
                                "left-over",
                                "some",
                                "count",
                                String.valueOf(leftOver.size()),
                                "file",
                                leftOver.get(0).toString()));
        remarks.add(
                ahead.isEmpty()
                        ? Remark.good("clock-files", "now", Remark.when(now, zone))
                        : Remark.bad(
                                "clock-files",
                                "ahead",
                                "file",
                                ahead.get(0).toString(),
                                "now",
                                Remark.when(now, zone)));
    }

    /** All files below a folder; of what may not be looked into the topmost is told, the inbox's by its own check. */
    private List<Path> filesBelow(Path folder, List<Remark> remarks) {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    if (e instanceof AccessDeniedException && !file.startsWith(home.inbox())) {
                        remarks.add(Remark.unreadable("home", file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            remarks.add(Remark.unreadable("home", folder));
        }
        return files;
    }

    private boolean isHalfWritten(Path file) {
        String name = file.getFileName().toString();
        boolean ours = !file.startsWith(home.inbox());
        return ours && ((name.endsWith(".tmp") && name.startsWith(".")) || name.endsWith(".new"));
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
