package com.penny.identity.control;

import com.penny.identity.control.Passwords.Recipe;
import com.penny.identity.entity.Account;
import com.penny.keyring.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes and checks the password hashes of an address. All its accounts share a salt, so that one derivation (a tenth of a
 * second) answers for however many there are, none included.
 */
@ApplicationScoped
public class PasswordHashes {

    private static final int SALT = 16;

    @Inject
    FieldCipher fields;

    String hash(String realm, String email, char[] password) {
        return recipe(realm, email).hash(password);
    }

    /** The first account that the password fits. */
    Optional<Account> find(String realm, String email, char[] password, List<Account> candidates) {
        Map<Recipe, String> derived = new HashMap<>();
        Recipe usual = recipe(realm, email);
        derived.put(usual, usual.hash(password));
        Account found = null;
        for (Account account : candidates) {
            if (account.passwordHash() == null) {
                continue;
            }
            String hash = derived.computeIfAbsent(Recipe.of(account.passwordHash()), recipe -> recipe.hash(password));
            if (Passwords.same(hash, account.passwordHash()) && found == null) {
                found = account;
            }
        }
        return Optional.ofNullable(found);
    }

    private Recipe recipe(String realm, String email) {
        byte[] index = HexFormat.of().parseHex(fields.fingerprint("account.password_hash", realm + " " + email));
        return Recipe.now(Arrays.copyOf(index, SALT));
    }
}
