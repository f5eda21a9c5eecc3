package com.penny.identity.control;

import com.penny.identity.People.Name;
import com.penny.identity.entity.PennyMember;
import com.penny.identity.entity.StoreMember;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** The names of people who work in a store or for Penny: sealed in the database, and initials never stand there at all. */
@ApplicationScoped
public class Names {

    private static final SealedColumn STORE =
            SealedColumn.of("store_member", "name", "store_id", "account_id").clearIn("name_clear");
    private static final SealedColumn PENNY =
            SealedColumn.of("penny_member", "name", "account_id", "role").clearIn("name_clear");

    @Inject
    FieldCipher fields;

    @Produces
    SealedColumn ofStores() {
        return STORE;
    }

    @Produces
    SealedColumn ofPenny() {
        return PENNY;
    }

    StoreMember member(UUID store, UUID account, String role, String name, Instant now) {
        return new StoreMember(store, account, role, STORE.seal(fields, name.strip(), store, account), now);
    }

    PennyMember member(UUID account, String role, String name, Instant now) {
        return new PennyMember(account, role, PENNY.seal(fields, name.strip(), account, role), now);
    }

    public Name of(StoreMember member) {
        return name(STORE.open(fields, member.name(), member.storeId(), member.accountId()));
    }

    public Name of(PennyMember member) {
        return name(PENNY.open(fields, member.name(), member.accountId(), member.role()));
    }

    private static Name name(String name) {
        return new Name(name, initials(name));
    }

    /** First letters of the first and last word. */
    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String last = words.length == 1 ? "" : first(words[words.length - 1]);
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
