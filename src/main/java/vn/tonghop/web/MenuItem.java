package vn.tonghop.web;

import java.util.List;
import vn.tonghop.people.Action;
import vn.tonghop.people.Person;

/**
 * An entry of the menu.
 *
 * @param key of its words
 */
public record MenuItem(String address, String key) {

    private static final List<Offer> ALL = List.of(
            new Offer(Action.TODAY, "/hom-nay", "menu.today"),
            new Offer(Action.TABLE, "/bang-nop", "menu.table"),
            new Offer(Action.SEND, "/gui-so-lieu", "menu.send"),
            new Offer(Action.FINDINGS, "/diem", "menu.findings"),
            new Offer(Action.PEOPLE, "/nguoi-dung", "menu.people"),
            new Offer(Action.AUDIT, "/nhat-ky", "menu.audit"));

    private record Offer(Action action, String address, String key) {}

    /** What a person may reach, in order. */
    static List<MenuItem> of(Person person) {
        return ALL.stream()
                .filter(offer -> person.may(offer.action()))
                .map(offer -> new MenuItem(offer.address(), offer.key()))
                .toList();
    }
}
