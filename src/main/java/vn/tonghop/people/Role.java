package vn.tonghop.people;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody is to the department's report, and so what the page lets them do; docs/console.md shows the same table. */
public enum Role {
    /** Đơn vị: sends for one unit and sees what became of it, nothing of others. */
    UNIT("don-vi", EnumSet.of(Action.TODAY, Action.TABLE, Action.FILES, Action.SEND, Action.ACCOUNT)),
    /** Chuyên viên: looks after findings and files. */
    SPECIALIST(
            "chuyen-vien",
            EnumSet.of(
                    Action.TODAY,
                    Action.TABLE,
                    Action.FILES,
                    Action.FINDINGS,
                    Action.ACCEPT,
                    Action.WITHDRAW,
                    Action.ACCOUNT)),
    /** Lãnh đạo văn phòng: sees to it that the month can be signed. */
    OFFICE_LEAD(
            "lanh-dao-van-phong",
            EnumSet.of(Action.TODAY, Action.TABLE, Action.FILES, Action.FINDINGS, Action.AUDIT, Action.ACCOUNT)),
    /** Lãnh đạo Sở: reads. */
    DEPARTMENT_LEAD(
            "lanh-dao-so", EnumSet.of(Action.TODAY, Action.TABLE, Action.FILES, Action.FINDINGS, Action.ACCOUNT)),
    /** Vận hành: keeps the program running. */
    OPERATOR("van-hanh", EnumSet.of(Action.TODAY, Action.TABLE, Action.ACCOUNT)),
    /** Quản trị: people and their rights, nothing of the figures. */
    ADMINISTRATOR("quan-tri", EnumSet.of(Action.PEOPLE, Action.AUDIT, Action.ACCOUNT));

    private final String slug;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing changes
    private final Set<Action> allowed;

    Role(String slug, Set<Action> allowed) {
        this.slug = slug;
        this.allowed = Set.copyOf(allowed);
    }

    /** As commands, the database and the message bundles spell it. */
    public String slug() {
        return slug;
    }

    /** Whether somebody in this role may do so. */
    public boolean may(Action action) {
        return allowed.contains(action);
    }

    /** Whether it belongs to one unit and sees nothing of the others. */
    public boolean isOfAUnit() {
        return this == UNIT;
    }

    /** All of them as they are spelt, in one line. */
    public static String slugs() {
        return Stream.of(values()).map(Role::slug).collect(Collectors.joining(", "));
    }

    /** The role that is spelt so. */
    public static Optional<Role> ofSlug(String slug) {
        return Stream.of(values()).filter(role -> role.slug.equals(slug)).findFirst();
    }
}
