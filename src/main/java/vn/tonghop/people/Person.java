package vn.tonghop.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param username small letters, digits, full stops and hyphens
 * @param name as decisions are recorded
 * @param unit code of the unit that the person sends for; null in roles that belong to none
 * @param password encoded, with the name of its encoding in front
 * @param enabled whether the person may sign in
 * @param mustChange whether the password was made by somebody else and is to be changed first
 * @param revision raised by each change that ends sessions
 */
public record Person(
        String username,
        String name,
        Role role,
        @Nullable String unit,
        String password,
        boolean enabled,
        boolean mustChange,
        int revision) {

    /** Whether the person may do so. */
    public boolean may(Action action) {
        return enabled && role.may(action);
    }

    /** Whether the person may see what is this unit's: everybody in a role of the whole department, else the own unit. */
    public boolean mayReadOf(String ofUnit) {
        return !role.isOfAUnit() || ofUnit.equals(unit);
    }
}
